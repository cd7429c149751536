package nl.driehoek.indicators.imports.job.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what became of every row. It counts them all, and keeps as many as a person would look at: however large a file
 * is, its report is not.
 */
public final class ImportReport {
    /** Who has mended a thousand rows knows what is wrong with the rest. */
    public static final int MOST_FAULTY = 1_000;

    public static final int MOST_OTHERS = 10_000;
    private static final int MOST_REASONS = 100;

    private final List<RowReport> faulty = new ArrayList<>();
    private final List<RowReport> others = new ArrayList<>();
    private final Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
    private final Map<SkipReason, Long> skipped = new TreeMap<>();
    private long rows;
    private long figures;

    public void add(RowReport row) {
        outcomes.merge(row.outcome(), 1L, Long::sum);
        SkipReason reason = row.skipped();
        if (reason != null) {
            boolean named = skipped.size() < MOST_REASONS || skipped.containsKey(reason);
            skipped.merge(named ? reason : reason.whateverIsPrinted(), 1L, Long::sum);
        }
        if (row.outcome() == RowOutcome.FAULTY) {
            keep(row, faulty, MOST_FAULTY);
        } else {
            keep(row, others, MOST_OTHERS);
        }
    }

    private static void keep(RowReport row, List<RowReport> kept, int most) {
        if (kept.size() < most) {
            kept.add(row);
        }
    }

    public void rowRead() {
        rows++;
    }

    public void figureFound() {
        figures++;
    }

    public long rows() {
        return rows;
    }

    public long figures() {
        return figures;
    }

    public boolean hasFaults() {
        return outcomes.containsKey(RowOutcome.FAULTY);
    }

    public ImportCounts counts() {
        return ImportCounts.of(rows, figures, outcomes, skipped);
    }

    /** The rows that are kept, as they stand in the file. */
    public List<RowReport> kept() {
        List<RowReport> all = new ArrayList<>(faulty);
        all.addAll(others);
        all.sort(Comparator.comparingLong(RowReport::line));
        return all;
    }

    /** How many rows and figures are only counted. */
    public long notKept() {
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return all - faulty.size() - others.size();
    }
}
