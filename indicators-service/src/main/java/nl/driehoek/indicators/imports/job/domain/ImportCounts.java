package nl.driehoek.indicators.imports.job.domain;

import java.util.List;
import java.util.Map;

/**
 * How many rows and figures there were, and what became of them.
 *
 * @param figures that were asked for and could be read
 * @param faulty rows and figures with a fault
 * @param skipped how much was not taken, by reason
 */
public record ImportCounts(
        long rows,
        long figures,
        long added,
        long corrected,
        long confirmed,
        long unchanged,
        long faulty,
        List<SkippedCount> skipped) {
    public ImportCounts {
        skipped = List.copyOf(skipped);
    }

    /** How often something was skipped for the same reason. */
    public record SkippedCount(SkipReason reason, long count) {}

    static ImportCounts of(long rows, long figures, Map<RowOutcome, Long> outcomes, Map<SkipReason, Long> skipped) {
        return new ImportCounts(
                rows,
                figures,
                outcomes.getOrDefault(RowOutcome.ADDED, 0L),
                outcomes.getOrDefault(RowOutcome.CORRECTED, 0L),
                outcomes.getOrDefault(RowOutcome.CONFIRMED, 0L),
                outcomes.getOrDefault(RowOutcome.UNCHANGED, 0L),
                outcomes.getOrDefault(RowOutcome.FAULTY, 0L),
                skipped.entrySet().stream()
                        .map(one -> new SkippedCount(one.getKey(), one.getValue()))
                        .toList());
    }
}
