package nl.driehoek.indicators.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.driehoek.indicators.imports.domain.CellFault;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.table.XlsxRows;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook. It is looked through before it is opened, and held in memory. */
final class XlsxReader implements SourceReader {
    private static final int LARGEST = 32 * 1024 * 1024;

    /** As text this is a different number in each notation; only the workbook's own numbers are sure. */
    private static final Pattern DOUBTFUL = Pattern.compile("[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}");

    @Override
    public SourceReading read(InputStream file, ImportMapping mapping, RowSink sink) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        Sheet sheet = new Sheet(mapping, sink);
        Optional<Fault> fault = bytes.length > LARGEST
                ? Optional.of(new Fault("", "file-too-large", "A workbook may have at most 32 MB: send it as CSV."))
                : read(bytes, sheet);
        if (fault.isEmpty() && sheet.header == null) {
            fault = Optional.of(new Fault("", "no-header", "The first row must name the columns."));
        }
        fault.ifPresent(sink::fault);
        return new SourceReading(fault.isEmpty(), sheet.rows, null, null);
    }

    private static Optional<Fault> read(byte[] bytes, Sheet sheet) {
        try {
            return XlsxRows.read(bytes, sheet);
        } catch (Unusable e) {
            return Optional.of(e.fault);
        }
    }

    /** Carries a fault of the header out of the library's loop. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Unusable(Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }

    private static final class Sheet implements XlsxRows.Taker {
        private final ImportMapping mapping;
        private final RowSink sink;
        private final Set<@Nullable String> figures = new HashSet<>();
        private @Nullable Header header;
        private long rows;

        Sheet(ImportMapping mapping, RowSink sink) {
            this.mapping = mapping;
            mapping.measures()
                    .forEach(measure ->
                            figures.addAll(Arrays.asList(measure.value(), measure.lower(), measure.upper())));
            this.sink = sink;
        }

        @Override
        public void row(int line, List<XlsxRows.@Nullable Text> cells) {
            List<String> texts = new ArrayList<>();
            cells.forEach(cell -> texts.add(cell == null ? "" : cell.text().strip()));
            Header known = header;
            if (texts.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (known == null) {
                header = header(line, texts);
                return;
            }
            boolean sure = true;
            for (int i = 0; i < texts.size(); i++) {
                sure &= isSure(line, i, texts.get(i), cells.get(i), known);
            }
            if (sure) {
                sink.row(known.row(line, texts));
                rows++;
            }
        }

        private Header header(int line, List<String> names) {
            try {
                if (names.size() > CsvLines.MOST_COLUMNS) {
                    throw new UnreadableSource(
                            "too-many-columns", "The sheet has more than " + CsvLines.MOST_COLUMNS + " columns.");
                }
                return new Header(line, names, mapping, sink);
            } catch (UnreadableSource e) {
                throw new Unusable(e.fault());
            }
        }

        private boolean isSure(int line, int place, String text, XlsxRows.@Nullable Text cell, Header known) {
            String name = known.name(place);
            if (name.isEmpty() && !text.isEmpty()) {
                sink.fault(CellFault.of(line, "cell-without-column", "has a cell that stands below no column"));
                return false;
            }
            if (figures.contains(name)
                    && cell != null
                    && !cell.number()
                    && DOUBTFUL.matcher(text).matches()) {
                sink.fault(CellFault.of(
                        line,
                        name,
                        "number-as-text",
                        "'" + text + "' is a text that looks like a number, of thousands or of thousandths: make the"
                                + " cell a number"));
                return false;
            }
            return true;
        }

        @Override
        public void unreadable(int line, String column, String code, String detail) {
            sink.fault(CellFault.of(line, column, code, detail));
        }
    }
}
