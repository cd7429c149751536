package nl.driehoek.kit.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Tables as XLSX: the first sheet, whose first row names the columns. A text cell is never a formula there. */
public final class XlsxTables {
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
        if (!isZip(file)) {
            faults.add(
                    "wrong-file",
                    isOldExcel(file)
                            ? "This is an old or encrypted Excel file: save it as .xlsx, without a password."
                            : "This is not an Excel workbook (.xlsx).");
            return new Table(form, List.of());
        }
        try {
            boolean styles = XlsxGuard.check(file);
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styles, true));
                    Stream<org.dhatim.fastexcel.reader.Row> rows =
                            workbook.getFirstSheet().openStream()) {
                for (Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator(); each.hasNext(); ) {
                    org.dhatim.fastexcel.reader.Row row = each.next();
                    builder.line(row.getRowNum(), cells(row, workbook.isDate1904(), faults));
                }
            }
        } catch (TableBuilder.Unreadable e) {
            // The fault is noted; the rest of the file would only repeat it.
        } catch (XlsxGuard.Refused e) {
            faults.add("wrong-file", "This workbook cannot be read. " + e.getMessage());
            return new Table(form, List.of());
        } catch (IOException | RuntimeException e) {
            // The library throws many kinds on a file that is not as the format says; none of them is ours.
            faults.add("wrong-file", "This is not a workbook that can be read: save it as .xlsx again.");
            return new Table(form, List.of());
        }
        return builder.table();
    }

    private static List<@Nullable String> cells(
            org.dhatim.fastexcel.reader.Row row, boolean from1904, TableFaults faults) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            try {
                cells.add(XlsxCell.text(row.getCell(i), from1904));
            } catch (XlsxCell.Unreadable e) {
                faults.add(row.getRowNum(), letters(i), e.code(), e.detail());
                cells.add(null);
            }
        }
        return cells;
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

    private static boolean isZip(byte[] file) {
        return file.length > 4 && ReadableWorkbook.isOOXMLZipHeader(file);
    }

    private static boolean isOldExcel(byte[] file) {
        return file.length > 8 && ReadableWorkbook.isOLE2Header(file);
    }

    private static String letters(int place) {
        return org.dhatim.fastexcel.reader.CellAddress.convertNumToColString(place);
    }
}
