package nl.driehoek.indicators.imports.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line as an editor or a spreadsheet counts it; in JSON, which element of {@code value}, from 1
 * @param place which cell of the line the figure stands in, from 1, when a line holds several rows (StatLine); 0 otherwise
 * @param cells by the column as printed, without blanks at either end; what holds no text is not there
 */
public record SourceRow(long line, int place, Map<String, String> cells) {

    /** A row that is a whole line. */
    public static SourceRow of(long line, Map<String, String> cells) {
        return new SourceRow(line, 0, cells);
    }

    /** The text in a column; null when there is none. */
    public @Nullable String get(String column) {
        return cells.get(column);
    }
}
