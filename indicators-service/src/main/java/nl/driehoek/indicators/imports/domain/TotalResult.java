package nl.driehoek.indicators.imports.domain;

import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * A total next to the sum of its parts. Nothing is done about a difference: it is told.
 *
 * @param check which of the mapping's totals
 * @param total the figure of the total's area; null when the file has none
 * @param sum of the parts that have a figure, exact
 * @param difference total − sum; null without a total
 * @param parts how many figures were added
 * @param missing at most {@value Totals#NAMED} areas (codes, or names as printed) that have a figure elsewhere in the file
 *     and none here, and areas of {@code addSkipped} without one
 * @param missingCount how many there are
 */
public record TotalResult(
        TotalCheck check,
        String indicator,
        Period period,
        Breakdown breakdown,
        @Nullable BigDecimal total,
        BigDecimal sum,
        @Nullable BigDecimal difference,
        int parts,
        List<String> missing,
        int missingCount) {

    /** Whether the total is there and is exactly the sum of its parts. */
    public boolean agrees() {
        return difference != null && difference.signum() == 0;
    }
}
