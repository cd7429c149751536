package nl.driehoek.indicators.imports.domain;

import java.util.Map;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a breakdown a row is about.
 *
 * @param column where it stands
 * @param values what is printed → how we call it
 * @param whole what is printed for the whole, such as {@code 0.0.0}: such a row has no part here
 * @param others what to do with anything else
 */
public record DimensionColumn(
        String column,
        Map<String, String> values,
        @Nullable String whole,
        @Nullable Others others) {

    /** What to do with a code that the mapping does not name. */
    public enum Others {
        /** It is a fault. */
        REFUSE,
        /** Its rows are skipped and counted. */
        SKIP,
        /** It is taken as printed. */
        KEEP
    }

    public DimensionColumn {
        column = Given.text(column);
        values = Given.texts(values);
    }

    void check(Faults faults) {
        Given.checkColumn(column, faults.at("column"));
        faults.at("others").require(others);
        Given.checkSize(values, 0, 5_000, faults.at("values"));
        values.keySet()
                .forEach(code -> Given.checkPrinted(code, faults.at("values").at(code)));
        if (whole != null) {
            Given.checkPrinted(whole, faults.at("whole"));
            if (values.containsKey(whole)) {
                faults.at("whole").add("whole-and-part", "is named as a part too");
            }
        }
    }
}
