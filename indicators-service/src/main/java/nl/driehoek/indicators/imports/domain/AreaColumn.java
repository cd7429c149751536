package nl.driehoek.indicators.imports.domain;

import java.util.List;
import java.util.Map;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Which area a row is about.
 *
 * @param column where it stands; null when all rows are about one area
 * @param by what stands there; null without a column
 * @param constant code of the one area
 * @param kinds the beginnings of the codes that are taken, such as {@code GM} and {@code PV}; empty for all. A name is
 *     looked for among these only; a code of another kind is skipped
 * @param overrides what is printed → code; goes before all else, also before {@code kinds}
 * @param skip what is printed of areas not to take, such as {@code Buitenland}
 */
public record AreaColumn(
        @Nullable String column,
        @Nullable By by,
        @Nullable String constant,
        List<String> kinds,
        Map<String, String> overrides,
        List<String> skip) {

    /** How a file names an area. */
    public enum By {
        CODE,
        NAME
    }

    public AreaColumn {
        kinds = Given.texts(kinds);
        overrides = Given.texts(overrides);
        skip = Given.texts(skip);
    }

    /** One area for all rows. */
    public static AreaColumn constant(String code) {
        return new AreaColumn(null, null, code, List.of(), Map.of(), List.of());
    }

    void check(Faults faults) {
        Given.exactlyOne(column, "column", constant, "constant", faults);
    }
}
