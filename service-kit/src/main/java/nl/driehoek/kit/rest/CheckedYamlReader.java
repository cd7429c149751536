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
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;

/**
 * Reads a YAML body as the JSON document that it stands for, so that all rules and faults are the same. What YAML took for
 * a number is never made a text in silence: the fault says to quote it.
 */
@Provider
@Consumes(MediaTypes.YAML)
@Priority(Priorities.USER - 100)
public class CheckedYamlReader implements MessageBodyReader<Object> {
    private final BodyReader reader;
    private final RequestBody requestBody;

    public CheckedYamlReader(BodyReader reader, RequestBody requestBody) {
        this.reader = reader;
        this.requestBody = requestBody;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
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
        byte[] yaml = body.readAllBytes();
        requestBody.remember(yaml);
        try {
            return reader.read(YamlDocument.toJson(yaml), genericType);
        } catch (ProblemException e) {
            if (e.type() != KitProblem.INVALID_INPUT) {
                throw e;
            }
            throw ProblemException.invalidInput(
                    e.faults().stream().map(CheckedYamlReader::hinted).toList());
        }
    }

    private static Fault hinted(Fault fault) {
        boolean unquoted = fault.code().equals("wrong-type")
                && fault.detail().matches("(a number|a boolean) is not (a text|a date).*");
        return unquoted ? new Fault(fault.pointer(), fault.code(), fault.detail() + ": write it in quotes") : fault;
    }
}
