package nl.driehoek.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.driehoek.kit.domain.Fault;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** Tables as XLSX: the first sheet, whose first row names the columns. A text cell is never a formula there. */
public final class XlsxTables {
    /** How many rows a table in a workbook has at most: it is made and read in memory. */
    public static final int MOST_ROWS = TableLimits.ROWS;

    private static final int EXACT_DIGITS = 15;

    private XlsxTables() {}

    /**
     * Reads a file and refuses it with all its faults.
     *
     * @throws nl.driehoek.kit.problem.ProblemException invalid-input
     */
    public static Table read(byte[] file, TableForm form) {
        TableFaults faults = new TableFaults();
        Table table = read(file, form, faults);
        faults.throwIfAny();
        return table;
    }

    /** Reads as much of a file as can be read, and notes its faults. */
    public static Table read(byte[] file, TableForm form, TableFaults faults) {
        TableBuilder builder = new TableBuilder(form, faults, number -> number, "1200.5");
        Optional<Fault> refused = Optional.empty();
        try {
            refused = XlsxRows.read(file, new XlsxRows.Taker() {
                @Override
                public void row(int line, List<XlsxRows.@Nullable Text> cells) {
                    List<@Nullable String> texts = new ArrayList<>();
                    cells.forEach(cell -> texts.add(cell == null ? null : cell.text()));
                    builder.line(line, texts);
                }

                @Override
                public void unreadable(int line, String column, String code, String detail) {
                    faults.add(line, column, code, detail);
                }
            });
        } catch (TableBuilder.Unreadable e) {
            // The fault is noted; the rest of the file would only repeat it.
        }
        if (refused.isPresent()) {
            faults.add(refused.get().code(), refused.get().detail());
            return new Table(form, List.of());
        }
        return builder.table();
    }

    /** Writes a table with all columns of its form on one sheet. */
    public static byte[] write(Table table, String sheetName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Column> columns = table.form().columns();
        try (Workbook workbook = new Workbook(bytes, "Driehoek", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, XlsxCell.escape(columns.get(i).name()));
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int line = 0; line < table.rows().size(); line++) {
                for (int i = 0; i < columns.size(); i++) {
                    write(sheet, line + 1, i, columns.get(i), table.rows().get(line));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int line, int place, Column column, Row row) {
        String text = row.get(column.name());
        if (text == null) {
            return;
        }
        BigDecimal number = column.isNumber() ? new BigDecimal(text) : null;
        if (number != null && number.stripTrailingZeros().precision() <= EXACT_DIGITS) {
            sheet.value(line, place, number);
        } else {
            sheet.value(line, place, XlsxCell.escape(text));
        }
    }

    static boolean isSpreadsheet(byte[] file) {
        return isZip(file) || isOldExcel(file);
    }

    static boolean isZip(byte[] file) {
        return file.length > 4 && ReadableWorkbook.isOOXMLZipHeader(file);
    }

    static boolean isOldExcel(byte[] file) {
        return file.length > 8 && ReadableWorkbook.isOLE2Header(file);
    }
}
