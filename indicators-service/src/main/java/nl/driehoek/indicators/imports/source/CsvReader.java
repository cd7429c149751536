package nl.driehoek.indicators.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import nl.driehoek.indicators.imports.domain.CellFault;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.source.CsvLines.Line;
import nl.driehoek.kit.domain.Fault;

/** Reads text with a header. A line with fewer or more cells than that is a fault: a file that broke off ends in one. */
final class CsvReader implements SourceReader {

    @Override
    public SourceReading read(InputStream file, ImportMapping mapping, RowSink sink) throws IOException {
        long rows = 0;
        try {
            CsvLines lines = new CsvLines(file, Objects.requireNonNull(mapping.text(), "a mapping without faults"));
            Line first = lines.next();
            if (first == null || first.isEmpty()) {
                throw new UnreadableSource("no-header", "The first line must name the columns.");
            }
            Header header = new Header(first.number(), first.cells(), mapping, sink);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (isBlank(line.cells())) {
                    continue;
                }
                if (line.cells().size() != header.size()) {
                    sink.fault(rowLength(line, header.size()));
                    continue;
                }
                sink.row(header.row(line.number(), line.cells()));
                rows++;
            }
            return new SourceReading(true, rows, null, null);
        } catch (UnreadableSource e) {
            sink.fault(e.fault());
            return new SourceReading(false, rows, null, null);
        }
    }

    /** An empty line; a line of empty cells is a row, of which the cells are missing. */
    private static boolean isBlank(List<String> cells) {
        return cells.size() == 1 && cells.get(0).isEmpty();
    }

    static Fault rowLength(Line line, int expected) {
        return CellFault.of(
                line.number(),
                "row-length",
                "has " + line.cells().size() + " cells below a header of " + expected
                        + "; the file may have broken off here, or have another separator");
    }
}
