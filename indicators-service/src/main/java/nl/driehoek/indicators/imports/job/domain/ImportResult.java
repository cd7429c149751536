package nl.driehoek.indicators.imports.job.domain;

import java.util.List;
import nl.driehoek.indicators.imports.domain.TotalResult;
import nl.driehoek.kit.domain.Fault;

/**
 * What came of an import.
 *
 * @param faults of the file as a whole
 * @param totals how the totals that the file prints compare with the sums of their parts
 * @param rowsNotKept how many rows and figures are only counted, and not in the report by row
 */
public record ImportResult(ImportCounts counts, List<Fault> faults, List<TotalResult> totals, long rowsNotKept) {
    public ImportResult {
        faults = List.copyOf(faults);
        totals = List.copyOf(totals);
    }
}
