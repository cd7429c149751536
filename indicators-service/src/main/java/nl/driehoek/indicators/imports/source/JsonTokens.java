package nl.driehoek.indicators.imports.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;

/** Jackson's parser with one kind of failure for all that is wrong with the JSON. */
final class JsonTokens {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .build();

    /** Further away from 1 a number is no figure of anything, and too long to write out. */
    private static final int MOST_DIGITS = 100;

    private final SourceBytes bytes;
    private final JsonParser parser;

    JsonTokens(SourceBytes bytes) throws IOException, UnreadableSource {
        this.bytes = bytes;
        try {
            this.parser = JSON.createParser(bytes);
        } catch (IOException e) {
            throw wrong(e);
        }
    }

    JsonToken next() throws IOException, UnreadableSource {
        JsonToken token;
        try {
            token = parser.nextToken();
        } catch (IOException e) {
            throw wrong(e);
        }
        if (token == null) {
            throw new UnreadableSource("not-json", "The JSON ends too early: the file may have broken off.");
        }
        return token;
    }

    void end() throws IOException, UnreadableSource {
        try {
            if (parser.nextToken() != null) {
                throw new UnreadableSource("not-json", "Something stands behind the JSON.");
            }
        } catch (IOException e) {
            throw wrong(e);
        }
    }

    String name() throws IOException {
        return parser.currentName();
    }

    void skip() throws IOException, UnreadableSource {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw wrong(e);
        }
    }

    String text() throws IOException, UnreadableSource {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw wrong(e);
        }
    }

    /** A text as it is, a number written out. */
    String scalar() throws IOException, UnreadableSource {
        if (!parser.currentToken().isNumeric()) {
            return text();
        }
        try {
            BigDecimal number = parser.getDecimalValue();
            boolean usable = Math.abs((long) number.scale()) <= MOST_DIGITS;
            return usable ? number.toPlainString() : parser.getText();
        } catch (IOException e) {
            throw wrong(e);
        }
    }

    private UnreadableSource wrong(IOException e) throws IOException {
        bytes.throwFailure();
        JsonLocation where = e instanceof JsonProcessingException json ? json.getLocation() : null;
        return new UnreadableSource(
                "not-json",
                "The JSON cannot be read" + (where == null ? "" : " from line " + where.getLineNr() + " on")
                        + ": it is broken off, or not as JSON must be.");
    }
}
