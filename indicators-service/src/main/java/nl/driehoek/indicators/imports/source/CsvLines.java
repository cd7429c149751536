package nl.driehoek.indicators.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.driehoek.indicators.imports.domain.TextForm;
import nl.driehoek.indicators.imports.domain.TextForm.Encoding;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.table.FormulaGuard;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file, one by one. */
final class CsvLines {
    static final int MOST_COLUMNS = 2_000;
    static final int LONGEST_CELL = 32_767;

    private final SourceBytes bytes;
    private final SourceText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /**
     * A line of cells, which can go over several lines of the file.
     *
     * @param number of the first of them, from 1
     * @param cells without blanks at either end
     */
    record Line(long number, List<String> cells) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    CsvLines(InputStream file, TextForm form) throws IOException, UnreadableSource {
        Encoding encoding = form.encoding() == null ? Encoding.UTF_8 : form.encoding();
        bytes = new SourceBytes(file);
        text = new SourceText(bytes, encoding);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(form.delimiter().charAt(0))
                .setIgnoreEmptyLines(false)
                .get();
        parser = CSVParser.builder().setReader(text).setFormat(format).get();
        records = parser.iterator();
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException, UnreadableSource {
        long number = parser.getCurrentLineNumber() + 1;
        CSVRecord record = nextRecord(number);
        text.recordRead();
        if (record == null) {
            return null;
        }
        if (record.size() > MOST_COLUMNS) {
            throw new UnreadableSource(
                    "too-many-columns", "Line " + number + " has more than " + MOST_COLUMNS + " columns.");
        }
        List<String> cells = new ArrayList<>();
        for (String cell : record) {
            if (cell.length() > LONGEST_CELL) {
                throw new UnreadableSource(
                        "cell-too-long",
                        "Line " + number + " has a cell of more than " + LONGEST_CELL
                                + " characters: a cell with quotes may not be closed.");
            }
            cells.add(FormulaGuard.unguard(cell).strip());
        }
        return new Line(number, cells);
    }

    private @Nullable CSVRecord nextRecord(long number) throws IOException, UnreadableSource {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            bytes.throwFailure();
            Fault fault = text.fault();
            throw fault != null
                    ? new UnreadableSource(fault)
                    : new UnreadableSource(
                            "not-csv",
                            "From line " + number
                                    + " on: a cell with quotes is not closed, or goes on after its closing"
                                    + " quote; a quote within a quoted cell is written twice.");
        }
    }
}
