package nl.driehoek.indicators.imports.job.domain;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row, or of one figure in it.
 *
 * @param line where it stands in the file
 * @param column of the figure; null for the row as a whole
 * @param skipped why it was skipped
 * @param faults what is wrong, with pointers {@code /<line>/<column>}
 */
public record RowReport(
        long line,
        @Nullable String column,
        RowOutcome outcome,
        @Nullable SkipReason skipped,
        List<Fault> faults) {
    public RowReport {
        faults = List.copyOf(faults);
    }

    public static RowReport of(long line, @Nullable String column, RowOutcome outcome) {
        return new RowReport(line, column, outcome, null, List.of());
    }

    public static RowReport skipped(long line, SkipReason reason) {
        return new RowReport(line, reason.column(), RowOutcome.SKIPPED, reason, List.of());
    }

    public static RowReport faulty(long line, @Nullable String column, List<Fault> faults) {
        return new RowReport(line, column, RowOutcome.FAULTY, null, faults);
    }
}
