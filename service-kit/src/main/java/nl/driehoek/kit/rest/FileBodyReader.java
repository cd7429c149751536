package nl.driehoek.kit.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import nl.driehoek.kit.table.TableMedia;

/** Takes in a table file as it is, and remembers it, so that an {@link Idempotent} import knows its repeat. */
@Provider
@Consumes({TableMedia.CSV, TableMedia.XLSX})
@Priority(Priorities.USER - 100)
public class FileBodyReader implements MessageBodyReader<byte[]> {
    private final RequestBody requestBody;

    public FileBodyReader(RequestBody requestBody) {
        this.requestBody = requestBody;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return byte[].class.equals(type);
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] file = body.readAllBytes();
        requestBody.remember(file);
        return file;
    }
}
