package nl.driehoek.indicators.imports.job.domain;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param faults of the file as a whole
 * @param totals how the totals that the file prints compare with the sums of their parts
 * @param attribution whom the figures are owed to, and on what terms; null when nobody is named
 * @param rowsNotKept how many rows and figures are only counted, and not in the report by row
 */
public record ImportResult(
        ImportCounts counts,
        List<Fault> faults,
        List<TotalReport> totals,
        @Nullable String source,
        @Nullable String attribution,
        long rowsNotKept) {
    public ImportResult {
        faults = List.copyOf(faults);
        totals = List.copyOf(totals);
    }
}
