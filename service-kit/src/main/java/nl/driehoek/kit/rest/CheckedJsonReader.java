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

/** Reads every JSON body of a resource method by {@link BodyReader}, in place of the framework's own reader. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Priority(Priorities.USER - 100)
public class CheckedJsonReader implements MessageBodyReader<Object> {
    private final BodyReader reader;
    private final RequestBody requestBody;

    public CheckedJsonReader(BodyReader reader, RequestBody requestBody) {
        this.reader = reader;
        this.requestBody = requestBody;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        // Who takes the stream reads a file, and not a document of ours.
        return !InputStream.class.equals(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] json = body.readAllBytes();
        requestBody.remember(json);
        return reader.read(json, genericType);
    }
}
