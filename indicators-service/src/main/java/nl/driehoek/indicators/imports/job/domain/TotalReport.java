package nl.driehoek.indicators.imports.job.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import nl.driehoek.indicators.imports.domain.TotalResult;
import org.jspecify.annotations.Nullable;

/**
 * A total that the file prints next to the sum of its parts, as it is kept.
 *
 * @param area of the total
 * @param parts the beginning of the codes of the areas that were added
 * @param difference total less sum; null when the file has no total
 * @param added how many figures make the sum
 * @param missing areas without a figure here, as far as they are named
 * @param missingCount how many there are
 */
public record TotalReport(
        String indicator,
        String area,
        String parts,
        String period,
        SortedMap<String, String> breakdown,
        @Nullable BigDecimal total,
        BigDecimal sum,
        @Nullable BigDecimal difference,
        int added,
        List<String> missing,
        int missingCount) {

    public static TotalReport of(TotalResult result) {
        return new TotalReport(
                result.indicator(),
                result.check().total(),
                result.check().parts(),
                result.period().toString(),
                result.breakdown().parts(),
                result.total(),
                result.sum(),
                result.difference(),
                result.parts(),
                result.missing(),
                result.missingCount());
    }
}
