package nl.driehoek.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts and dates from JSON texts, numbers from JSON numbers and booleans from JSON booleans only. Jackson by itself would
 * take "5" for 5, and 5 for "5"; a figure must never be guessed from a text.
 */
final class StrictScalars {
    /** A number's text may not be longer: 1e1000000 would else fill the memory once written out. */
    private static final int MAX_SCALE = 30;

    private static final Set<JsonToken> WHOLE = EnumSet.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> DECIMAL = EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);

    private StrictScalars() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("strict-scalars");
        // PostgreSQL keeps no text with the character U+0000.
        add(
                module,
                String.class,
                EnumSet.of(JsonToken.VALUE_STRING),
                p -> p.getText().indexOf('\0') < 0 ? p.getText() : null);
        add(
                module,
                Boolean.class,
                EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE),
                JsonParser::getBooleanValue);
        add(module, BigDecimal.class, DECIMAL, p -> {
            BigDecimal value = p.getDecimalValue();
            return Math.abs((long) value.scale()) > MAX_SCALE || value.precision() > MAX_SCALE ? null : value;
        });
        add(module, Integer.class, WHOLE, p -> {
            BigInteger value = p.getBigIntegerValue();
            return value.bitLength() < Integer.SIZE ? (Integer) value.intValue() : null;
        });
        add(module, Long.class, WHOLE, p -> {
            BigInteger value = p.getBigIntegerValue();
            return value.bitLength() < Long.SIZE ? (Long) value.longValue() : null;
        });
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
                return Temporal.class.isAssignableFrom(type.getBeanClass())
                        ? new FromTextOnly(deserializer)
                        : deserializer;
            }
        });
        return module;
    }

    private interface Read<T> {
        /** @return the value, or null when it is out of this type's bounds */
        @Nullable
        T from(JsonParser parser) throws IOException;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Set<JsonToken> tokens, Read<T> read) {
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings({"unchecked", "NullAway"
            }) // The problem handler answers with null after it noted the fault.
            public T deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
                if (!tokens.contains(p.currentToken())) {
                    return (T) ctxt.handleUnexpectedToken(type, p);
                }
                T value = read.from(p);
                if (value != null) {
                    return value;
                }
                return p.currentToken() == JsonToken.VALUE_STRING
                        ? (T) ctxt.handleWeirdStringValue(type, p.getText().replace('\0', '\uFFFD'), "out of bounds")
                        : (T) ctxt.handleWeirdNumberValue(type, p.getNumberValue(), "out of bounds");
            }
        });
    }

    /** Else 2014 would be read as a date: the 2014th day after 1 January 1970. */
    private static final class FromTextOnly extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        FromTextOnly(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new FromTextOnly(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
            return p.currentToken() == JsonToken.VALUE_STRING
                    ? super.deserialize(p, ctxt)
                    : ctxt.handleUnexpectedToken(handledType(), p);
        }
    }
}
