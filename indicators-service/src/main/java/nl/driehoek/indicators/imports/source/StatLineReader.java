package nl.driehoek.indicators.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.CellFault;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.indicators.imports.domain.StatLineColumns;
import nl.driehoek.indicators.imports.source.CsvLines.Line;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as StatLine shows it: title and fixed dimensions, an empty line, a line for each dimension from left to
 * right, then one for the dimension from top to bottom with the units, then the figures, then who published them. Which
 * lines are dimensions is for the mapping to name; the last of them is the one from top to bottom.
 */
final class StatLineReader implements SourceReader {
    private static final String SUBJECT = "Onderwerp";
    private static final String SOURCE = "Bron:";
    private static final String COPYRIGHT = "©";

    @Override
    public SourceReading read(InputStream file, ImportMapping mapping, RowSink sink) throws IOException {
        Table table = new Table(mapping, sink);
        try {
            CsvLines lines = new CsvLines(file, Objects.requireNonNull(mapping.text(), "a mapping without faults"));
            for (Line line = lines.next(); line != null; line = lines.next()) {
                table.line(line);
            }
            table.end();
            return new SourceReading(true, table.rows, table.attribution, null);
        } catch (UnreadableSource e) {
            sink.fault(e.fault());
            return new SourceReading(false, table.rows, table.attribution, null);
        }
    }

    /** What was read of a table so far. */
    private static final class Table {
        private final RowSink sink;
        private final Set<String> dimensions;
        private final Map<String, String> fixed = new LinkedHashMap<>();
        private final List<Line> above = new ArrayList<>();
        private boolean titleSeen;
        private boolean inTable;
        private boolean inFigures;
        private @Nullable String attribution;
        private long rows;

        Table(ImportMapping mapping, RowSink sink) {
            this.sink = sink;
            this.dimensions = mapping.requiredColumns();
        }

        void line(Line line) throws UnreadableSource {
            if (line.isEmpty()) {
                inTable |= titleSeen;
                return;
            }
            String first = line.cells().get(0);
            if (!inTable) {
                title(line.cells());
            } else if (line.cells().size() == 1 && isClosing(first)) {
                attribution = closing(first);
            } else if (attribution != null) {
                sink.fault(CellFault.of(line.number(), "row-after-end", "stands below the closing line of the table"));
            } else if (!inFigures && (first.equals(SUBJECT) || dimensions.contains(first))) {
                above.add(line);
            } else {
                if (!inFigures) {
                    inFigures = true;
                    checkHeader(line.number());
                }
                figures(line);
            }
        }

        private void title(List<String> cells) {
            String text = String.join(";", cells);
            int colon = text.indexOf(": ");
            if (titleSeen && colon > 0) {
                fixed.put(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 2).strip());
            }
            titleSeen = true;
        }

        private static boolean isClosing(String text) {
            return text.startsWith(SOURCE) || text.startsWith(COPYRIGHT);
        }

        private static String closing(String text) {
            return text.substring(text.startsWith(SOURCE) ? SOURCE.length() : COPYRIGHT.length())
                    .strip();
        }

        private void checkHeader(long line) throws UnreadableSource {
            List<Fault> faults = new ArrayList<>();
            Set<String> seen = new HashSet<>(fixed.keySet());
            for (String own : List.of(StatLineColumns.VALUE, StatLineColumns.UNIT)) {
                if (!seen.add(own)) {
                    faults.add(CellFault.of(line, own, "column-twice", "is what we call a column of every table"));
                }
            }
            for (Line one : above) {
                String name = one.cells().get(0);
                if (!seen.add(name)) {
                    faults.add(CellFault.of(one.number(), name, "column-twice", "is a dimension of the table already"));
                }
                if (one.cells().size() != above.get(0).cells().size()
                        || one.cells().size() < 2) {
                    faults.add(CsvReader.rowLength(one, above.get(0).cells().size()));
                }
            }
            for (String column : dimensions) {
                if (!seen.contains(column)) {
                    faults.add(CellFault.of(
                            line,
                            column,
                            "missing-column",
                            "is no dimension of this table; above its figures it has "
                                    + above.stream()
                                            .map(one ->
                                                    CellFault.shown(one.cells().get(0)))
                                            .toList()
                                    + ", and the mapping must name each dimension"));
                }
            }
            if (above.isEmpty()) {
                faults.add(CellFault.of(line, "no-header", "must name a dimension of the table"));
            }
            Header.refuse(faults, sink);
        }

        private void figures(Line line) {
            List<String> cells = line.cells();
            int width = above.get(0).cells().size();
            if (cells.size() != width) {
                sink.fault(CsvReader.rowLength(line, width));
                return;
            }
            Line units = above.get(above.size() - 1);
            for (int i = 1; i < width; i++) {
                Map<String, String> row = new LinkedHashMap<>(fixed);
                for (Line one : above) {
                    row.put(one.cells().get(0), one.cells().get(i));
                }
                row.put(units.cells().get(0), cells.get(0));
                row.put(StatLineColumns.UNIT, units.cells().get(i));
                row.put(StatLineColumns.VALUE, cells.get(i));
                row.values().removeIf(String::isEmpty);
                sink.row(new SourceRow(line.number(), i + 1, row));
                rows++;
            }
        }

        void end() throws UnreadableSource {
            if (!inFigures) {
                throw new UnreadableSource(
                        "not-statline",
                        "This is not a table of StatLine: a title, an empty line, dimensions, figures.");
            }
            if (attribution == null) {
                throw new UnreadableSource(
                        "truncated", "The closing line (\"Bron: …\") is not there: the file may have broken off.");
            }
        }
    }
}
