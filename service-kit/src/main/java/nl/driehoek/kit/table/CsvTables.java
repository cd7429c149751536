package nl.driehoek.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Tables as CSV. */
public final class CsvTables {
    private CsvTables() {}

    /**
     * Reads a file and refuses it with all its faults.
     *
     * @throws nl.driehoek.kit.problem.ProblemException invalid-input
     */
    public static Table read(byte[] file, CsvDialect dialect, TableForm form) {
        TableFaults faults = new TableFaults();
        Table table = read(file, dialect, form, faults);
        faults.throwIfAny();
        return table;
    }

    /** Reads as much of a file as can be read, and notes its faults. */
    public static Table read(byte[] file, CsvDialect dialect, TableForm form, TableFaults faults) {
        TableBuilder builder = new TableBuilder(form, faults, dialect::toPoint, dialect.numberForm());
        String text = text(file, faults);
        if (text == null) {
            return new Table(form, List.of());
        }
        try (CSVParser parser = CSVParser.parse(text, CsvWriter.format(dialect))) {
            int line = 0;
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                List<@Nullable String> cells = new ArrayList<>();
                records.next().forEach(cell -> cells.add(FormulaGuard.unguard(cell)));
                line++;
                if (line == 1 && isOther(dialect, cells)) {
                    faults.add(
                            "wrong-dialect",
                            "The header is separated by '" + dialect.other().separator()
                                    + "'; this dialect separates by '" + dialect.separator() + "'.");
                    return new Table(form, List.of());
                }
                builder.line(line, cells);
            }
        } catch (UncheckedIOException | IOException e) {
            faults.add(
                    "not-csv",
                    "A cell with quotes is not closed, or goes on after its closing quote; a quote within a quoted cell is"
                            + " written twice.");
        } catch (TableBuilder.Unreadable e) {
            // The fault is noted; the rest of the file would only repeat it.
        }
        return builder.table();
    }

    /** Writes a table with all columns of its form. */
    public static byte[] write(Table table, CsvDialect dialect) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CsvWriter writer = new CsvWriter(bytes, dialect, table.form());
            for (Row row : table.rows()) {
                writer.write(row);
            }
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static boolean isOther(CsvDialect dialect, List<@Nullable String> header) {
        String only = header.size() == 1 ? header.get(0) : null;
        return only != null && only.indexOf(dialect.other().separator()) >= 0;
    }

    private static @Nullable String text(byte[] file, TableFaults faults) {
        if (XlsxTables.isSpreadsheet(file)) {
            faults.add("wrong-file", "This is a spreadsheet or another packed file, and not CSV.");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(CsvWriter.BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            faults.add("not-utf-8", "The file is not UTF-8: save it as \"CSV UTF-8\".");
            return null;
        }
    }
}
