package nl.driehoek.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV row by row, so that it can be of any length. It does not close the stream: one that is closed
 * after half a table would look like the end of a whole one.
 */
public final class CsvWriter {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TableForm form;
    private final CsvDialect dialect;
    private final CSVPrinter printer;

    /** Writes the header. */
    public CsvWriter(OutputStream stream, CsvDialect dialect, TableForm form) throws IOException {
        this.form = form;
        this.dialect = dialect;
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write(dialect.byteOrderMark() ? BYTE_ORDER_MARK : "");
        printer = new CSVPrinter(writer, format(dialect));
        printer.printRecord(form.names().stream().map(FormulaGuard::guard).toList());
    }

    public void write(Row row) throws IOException {
        printer.printRecord(
                form.columns().stream().map(column -> cell(row, column)).toList());
    }

    /** Sends what was written so far on its way. */
    public void flush() throws IOException {
        printer.flush();
    }

    private String cell(Row row, Column column) {
        String text = row.get(column.name());
        if (text == null) {
            return "";
        }
        return column.isNumber() ? dialect.fromPoint(text) : FormulaGuard.guard(text);
    }

    static CSVFormat format(CsvDialect dialect) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.separator())
                .setIgnoreEmptyLines(false)
                .get();
    }
}
