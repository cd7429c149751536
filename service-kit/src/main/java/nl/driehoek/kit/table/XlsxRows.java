package nl.driehoek.kit.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Fault;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first sheet, one by one, for files that have no form of ours. */
public final class XlsxRows {

    private XlsxRows() {}

    /**
     * What stands in a cell, as a person reads it there, and exact.
     *
     * @param number whether it is a number to the workbook; a text may look like one in some notation
     */
    public record Text(String text, boolean number) {}

    /** Takes the rows. Either method may throw to stop the reading; that comes out as it is. */
    public interface Taker {
        /** The cells of a line from the first column on; null for an empty one. */
        void row(int line, List<@Nullable Text> cells);

        /** A cell that holds nothing that can be read; its place is still there, and empty. */
        void unreadable(int line, String column, String code, String detail);
    }

    /** Reads a file; answers why it cannot be read, when it cannot. */
    public static Optional<Fault> read(byte[] file, Taker taker) {
        if (!XlsxTables.isZip(file)) {
            return refused(
                    XlsxTables.isOldExcel(file)
                            ? "This is an old or encrypted Excel file: save it as .xlsx, without a password."
                            : "This is not an Excel workbook (.xlsx).");
        }
        try {
            boolean styles = XlsxGuard.check(file);
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styles, true));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    give(each.next(), workbook.isDate1904(), taker);
                }
            }
            return Optional.empty();
        } catch (Stopped e) {
            throw e.reason;
        } catch (XlsxGuard.Refused e) {
            return refused("This workbook cannot be read. " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            // The library throws many kinds on a file that is not as the format says; none of them is ours.
            return refused("This is not a workbook that can be read: save it as .xlsx again.");
        }
    }

    private static Optional<Fault> refused(String detail) {
        return Optional.of(new Fault("", "wrong-file", detail));
    }

    private static void give(Row row, boolean from1904, Taker taker) {
        List<@Nullable Text> cells = new ArrayList<>();
        List<Runnable> faults = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            try {
                String text = XlsxCell.text(row.getCell(i), from1904);
                cells.add(text == null ? null : new Text(text, row.getCell(i).getValue() instanceof BigDecimal));
            } catch (XlsxCell.Unreadable e) {
                String column = org.dhatim.fastexcel.reader.CellAddress.convertNumToColString(i);
                faults.add(() -> taker.unreadable(row.getRowNum(), column, e.code(), e.detail()));
                cells.add(null);
            }
        }
        try {
            faults.forEach(Runnable::run);
            taker.row(row.getRowNum(), cells);
        } catch (RuntimeException e) {
            throw new Stopped(e);
        }
    }

    /** Carries what the taker threw past the library's own failures. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException reason;

        Stopped(RuntimeException reason) {
            super(null, reason, false, false);
            this.reason = reason;
        }
    }
}
