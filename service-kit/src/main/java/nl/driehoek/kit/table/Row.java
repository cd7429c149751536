package nl.driehoek.kit.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. A cell without text is not there at all, as neither CSV nor a spreadsheet knows an empty text; a
 * line end within a cell is always {@code \n}.
 *
 * @param line the row's number as a spreadsheet shows it: the header is 1
 * @param cells text by name of the column; numbers with a decimal point, whatever the file's dialect
 */
public record Row(int line, Map<String, String> cells) {
    public Row {
        Map<String, String> there = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (text != null && !text.isEmpty()) {
                there.put(column, text.replace("\r\n", "\n").replace('\r', '\n'));
            }
        });
        cells = Collections.unmodifiableMap(there);
    }

    /** The text of this row in a column, or null when the cell is empty. */
    public @Nullable String get(String column) {
        return cells.get(column);
    }
}
