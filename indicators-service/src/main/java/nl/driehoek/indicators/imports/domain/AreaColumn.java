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
        Given.checkColumn(column, faults.at("column"));
        if (constant == null) {
            faults.at("by").require(by);
        } else {
            Given.checkText(constant, Given.LONGEST_CODE, faults.at("constant"));
            Given.checkAbsent(by, "a constant", faults.at("by"));
            Given.checkAbsent(kinds.isEmpty() ? null : kinds, "a constant", faults.at("kinds"));
            Given.checkAbsent(overrides.isEmpty() ? null : overrides, "a constant", faults.at("overrides"));
            Given.checkAbsent(skip.isEmpty() ? null : skip, "a constant", faults.at("skip"));
        }
        Given.checkSize(kinds, 20, faults.at("kinds"));
        Given.checkSize(overrides, 0, 5_000, faults.at("overrides"));
        Given.checkSize(skip, 5_000, faults.at("skip"));
        for (int i = 0; i < kinds.size(); i++) {
            Given.checkText(kinds.get(i), Given.LONGEST_CODE, faults.at("kinds").at(i));
        }
        overrides.forEach((printed, code) -> {
            Given.checkPrinted(printed, faults.at("overrides").at(printed));
            Given.checkText(code, Given.LONGEST_CODE, faults.at("overrides").at(printed));
        });
        for (int i = 0; i < skip.size(); i++) {
            Given.checkText(skip.get(i), Given.LONGEST_COLUMN, faults.at("skip").at(i));
            if (overrides.containsKey(skip.get(i))) {
                faults.at("skip").at(i).add("skipped-and-overridden", "has a code in overrides as well");
            }
        }
    }
}
