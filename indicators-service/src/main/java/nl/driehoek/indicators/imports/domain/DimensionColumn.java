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
        faults.at("column").require(column);
        faults.at("others").require(others);
    }
}
