package nl.driehoek.indicators.imports.domain;

import nl.driehoek.indicators.indicator.domain.Indicator;
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

    /** The measure of a row that names the indicator itself. */
    Measure of(String indicatorOfTheRow) {
        return new Measure(code, indicatorOfTheRow, value, lower, upper);
    }

    void check(Faults faults) {
        Given.checkColumn(value, faults.at("value"));
        Given.checkColumn(lower, faults.at("lower"));
        Given.checkColumn(upper, faults.at("upper"));
        if ((lower == null) != (upper == null)) {
            faults.at(lower == null ? "lower" : "upper").add("margin-half", "a margin has two ends");
        }
        if (code != null) {
            Given.checkPrinted(code, faults.at("code"));
        }
        if (indicator != null && !Indicator.isCode(indicator)) {
            faults.at("indicator").add("indicator-code", "is not the code of an indicator: words joined by hyphens");
        }
    }
}
