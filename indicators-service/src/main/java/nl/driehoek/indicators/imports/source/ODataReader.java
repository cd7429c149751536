package nl.driehoek.indicators.imports.source;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.CellFault;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.SourceFormat;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/** Reads a page of OData rows as they come. A null is no cell; a number is never made a binary fraction. */
final class ODataReader implements SourceReader {
    @Override
    public SourceReading read(InputStream file, ImportMapping mapping, RowSink sink) throws IOException {
        Page page = new Page(mapping, sink);
        try {
            SourceBytes bytes = new SourceBytes(file);
            if (!bytes.looksLikeJson()) {
                String other = bytes.otherKind();
                throw new UnreadableSource(
                        "wrong-file",
                        "The mapping reads OData as JSON; this is "
                                + (bytes.isEmpty() ? "empty" : other == null ? "something else" : other) + ".");
            }
            page.read(bytes);
            return new SourceReading(true, page.rows, null, page.nextLink);
        } catch (UnreadableSource e) {
            sink.fault(e.fault());
            return new SourceReading(false, page.rows, null, null);
        }
    }

    private static final class Page {
        private final ImportMapping mapping;
        private final RowSink sink;
        private final String prefix;
        private final String otherPrefix;
        private boolean valueSeen;
        private long rows;
        private @Nullable String nextLink;

        Page(ImportMapping mapping, RowSink sink) {
            this.mapping = mapping;
            this.sink = sink;
            boolean third = mapping.format() == SourceFormat.ODATA_V3;
            this.prefix = third ? "odata." : "@odata.";
            this.otherPrefix = third ? "@odata." : "odata.";
        }

        void read(SourceBytes bytes) throws IOException, UnreadableSource {
            JsonTokens json = new JsonTokens(bytes);
            if (json.next() != JsonToken.START_OBJECT) {
                throw notOData();
            }
            while (json.next() == JsonToken.FIELD_NAME) {
                member(json.name(), json);
            }
            if (!valueSeen) {
                throw notOData();
            }
            json.end();
        }

        private void member(String name, JsonTokens json) throws IOException, UnreadableSource {
            JsonToken value = json.next();
            if (name.equals("odata.error") || name.equals("error")) {
                throw new UnreadableSource("odata-error", "The source answered with an error, and not with rows.");
            }
            if (name.startsWith(otherPrefix)) {
                throw new UnreadableSource(
                        "odata-version",
                        "This is another version of OData than the mapping says: it has '" + CellFault.shown(name)
                                + "'.");
            }
            if (name.equals("value")) {
                if (value != JsonToken.START_ARRAY) {
                    throw notOData();
                }
                valueSeen = true;
                rows(json);
            } else if (name.equals(prefix + "nextLink") && value == JsonToken.VALUE_STRING) {
                nextLink = json.text();
            } else {
                json.skip();
            }
        }

        private static UnreadableSource notOData() {
            return new UnreadableSource("not-odata", "The JSON has no rows: OData has them in an array named 'value'.");
        }

        private void rows(JsonTokens json) throws IOException, UnreadableSource {
            long line = 0;
            for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
                line++;
                if (token != JsonToken.START_OBJECT) {
                    throw new UnreadableSource(CellFault.of(line, "not-a-row", "is not an object"));
                }
                row(line, json);
            }
        }

        private void row(long line, JsonTokens json) throws IOException, UnreadableSource {
            Map<String, String> cells = new LinkedHashMap<>();
            Set<String> names = new HashSet<>();
            boolean flat = true;
            while (json.next() == JsonToken.FIELD_NAME) {
                String name = json.name();
                if (names.add(name.strip()) && names.size() > CsvLines.MOST_COLUMNS) {
                    throw new UnreadableSource("too-many-columns", "Row " + line + " has too many members.");
                }
                JsonToken token = json.next();
                if (token.isStructStart()) {
                    json.skip();
                    flat = false;
                    sink.fault(CellFault.of(line, name, "not-a-cell", "is neither a text nor a number"));
                } else if (token != JsonToken.VALUE_NULL && !json.scalar().isBlank()) {
                    cells.put(name.strip(), json.scalar().strip());
                }
            }
            if (line == 1) {
                checkColumns(names);
            }
            if (flat) {
                sink.row(SourceRow.of(line, cells));
                rows++;
            }
        }

        private void checkColumns(Set<String> names) throws UnreadableSource {
            List<Fault> faults = new ArrayList<>();
            for (String column : mapping.requiredColumns()) {
                if (!names.contains(column)) {
                    faults.add(CellFault.of(1, column, "missing-column", "the rows have no such member"));
                }
            }
            Header.refuse(faults, sink);
        }
    }
}
