package nl.driehoek.indicators.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.CsvWriter;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.kit.table.XlsxTables;

/** A table of any length, that is read while it is written. It can be written once. */
public final class Export {
    private final TableForm form;
    private final Iterator<Row> rows;

    private Export(TableForm form, Iterator<Row> rows) {
        this.form = form;
        this.rows = rows;
    }

    /** @param cells the cells of an item by column; numbers with a decimal point */
    static <T> Export of(TableForm form, Iterator<T> items, Function<T, Map<String, String>> cells) {
        return new Export(form, new Iterator<>() {
            private int line = 1;

            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Row next() {
                line++;
                return new Row(line, cells.apply(items.next()));
            }
        });
    }

    /** Writes it all, however much it is. */
    public void writeCsv(OutputStream stream, CsvDialect dialect) throws IOException {
        CsvWriter writer = new CsvWriter(stream, dialect, form);
        while (rows.hasNext()) {
            writer.write(rows.next());
        }
        writer.flush();
    }

    /**
     * Writes a workbook.
     *
     * @throws ProblemException export-too-large when it has too many rows for one
     */
    public byte[] toXlsx(String sheetName) {
        List<Row> few = new ArrayList<>();
        while (rows.hasNext()) {
            if (few.size() == XlsxTables.MOST_ROWS) {
                throw new ProblemException(
                        IndicatorsProblem.EXPORT_TOO_LARGE,
                        "A workbook has at most " + XlsxTables.MOST_ROWS
                                + " rows: ask for fewer by indicator, area or period, or for CSV, which has no limit.");
            }
            few.add(rows.next());
        }
        return XlsxTables.write(new Table(form, few), sheetName);
    }
}
