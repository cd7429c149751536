package nl.driehoek.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/** Notes a binding fault with its pointer and lets the binding go on with nothing in that place. */
final class FaultCollector extends DeserializationProblemHandler {
    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return faults;
    }

    /** What ends the reading of a document for good: it is no JSON, or a member stands in it twice. */
    static Fault unreadable(JsonProcessingException e, String where) {
        if (e instanceof JsonMappingException mapping) {
            return new Fault(pointer(mapping), "wrong-type", "cannot be read" + where);
        }
        String message = e.getOriginalMessage();
        boolean twice = message.startsWith("Duplicate field");
        return new Fault(
                "", twice ? "member-twice" : "not-json", (twice ? message : "The body is not JSON") + where + ".");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(ref -> "/" + (ref.getFieldName() == null ? String.valueOf(ref.getIndex()) : ref.getFieldName()))
                .collect(Collectors.joining());
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext ctxt, JsonParser p, JsonDeserializer<?> deserializer, Object bean, String name)
            throws IOException {
        faults.add(new Fault(
                holder(ctxt.getParser(), p) + "/" + name, "unknown-member", "'" + name + "' is not a member here"));
        p.skipChildren();
        return true;
    }

    /**
     * Where the object with the unknown member stands. Records are bound at their end, with unknown members from a buffer
     * that does not know its place: the document's own parser has then just left the object.
     */
    private static String holder(JsonParser document, JsonParser p) {
        if (document.currentToken() == JsonToken.END_OBJECT) {
            return document.getParsingContext().pathAsPointer().toString();
        }
        String member = p.getParsingContext().pathAsPointer().toString();
        JsonToken token = p.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            member = p.getParsingContext().getParent().pathAsPointer().toString();
        }
        return member.substring(0, Math.max(0, member.lastIndexOf('/')));
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext ctxt, Class<?> target, String value, String failure) {
        if (target == String.class) {
            return add(ctxt.getParser(), "unwritable-character", "must not hold the character U+0000");
        }
        return add(ctxt.getParser(), "'" + value + "' is not " + expected(target));
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext ctxt, Class<?> target, Number value, String failure) {
        return add(ctxt.getParser(), value + " is not " + expected(target));
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext ctxt, JavaType target, JsonToken token, JsonParser p, String failure)
            throws IOException {
        add(p, name(token) + " is not " + expected(target.getRawClass()));
        p.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext ctxt, Class<?> target, ValueInstantiator instantiator, JsonParser p, String message)
            throws IOException {
        add(p, name(p.currentToken()) + " is not " + expected(target));
        p.skipChildren();
        return null;
    }

    private @Nullable Object add(JsonParser p, String detail) {
        return add(p, "wrong-type", detail);
    }

    private @Nullable Object add(JsonParser p, String code, String detail) {
        String pointer = p.currentToken() == JsonToken.START_OBJECT || p.currentToken() == JsonToken.START_ARRAY
                ? p.getParsingContext().getParent().pathAsPointer().toString()
                : p.getParsingContext().pathAsPointer().toString();
        faults.add(new Fault(pointer, code, detail));
        return null;
    }

    private static String name(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "this";
        };
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (Integer.class.equals(type) || Long.class.equals(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Boolean.class.equals(type)) {
            return "true or false";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (java.util.UUID.class.equals(type)) {
            return "a UUID";
        }
        if (java.time.LocalDate.class.equals(type)) {
            return "a date such as 2012-02-02";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date-time such as 2012-02-02T10:00:00Z";
        }
        return java.util.Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
