package nl.driehoek.indicators.imports.job.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows and figures there were, and what became of them.
 *
 * @param skipped by the reason why
 */
public record ImportCounts(
        long rows,
        long figures,
        long added,
        long corrected,
        long confirmed,
        long unchanged,
        long faulty,
        SortedMap<String, Long> skipped) {
    public ImportCounts {
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    }

    static ImportCounts of(long rows, long figures, Map<RowOutcome, Long> outcomes, Map<String, Long> skipped) {
        return new ImportCounts(
                rows,
                figures,
                outcomes.getOrDefault(RowOutcome.ADDED, 0L),
                outcomes.getOrDefault(RowOutcome.CORRECTED, 0L),
                outcomes.getOrDefault(RowOutcome.CONFIRMED, 0L),
                outcomes.getOrDefault(RowOutcome.UNCHANGED, 0L),
                outcomes.getOrDefault(RowOutcome.FAULTY, 0L),
                new TreeMap<>(skipped));
    }

    /** How many new versions there are, or would be. */
    public long recorded() {
        return added + corrected + confirmed;
    }
}
