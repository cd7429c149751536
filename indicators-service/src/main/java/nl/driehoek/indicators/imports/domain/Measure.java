package nl.driehoek.indicators.imports.domain;

import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A column with figures, and the indicator that they are of. Figures are taken as they are and never scaled.
 *
 * @param code what stands in the mapping's {@code measureColumn} on the rows of this measure; null without such a column
 * @param indicator code of the indicator; null when the measure column holds our own codes
 * @param value the column with the figure
 * @param lower the column with the lower end of its margin; null when there is none
 * @param upper the column with the upper end
 */
public record Measure(
        @Nullable String code,
        @Nullable String indicator,
        String value,
        @Nullable String lower,
        @Nullable String upper) {

    public Measure {
        value = Given.text(value);
    }

    /** A column of its own for one indicator. */
    public static Measure wide(String column, String indicator) {
        return new Measure(null, indicator, column, null, null);
    }

    void check(Faults faults) {
        faults.at("value").require(value);
    }
}
