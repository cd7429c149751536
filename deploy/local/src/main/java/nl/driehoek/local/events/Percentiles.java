package nl.driehoek.local.events;

import java.util.List;
import java.util.Locale;

/** A summary of times in nanoseconds. */
record Percentiles(double p50, double p95, double max) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Percentiles of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 1));
    }

    /** The nearest rank: a time that was really measured. */
    private static double at(List<Long> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %7.1f ms   p95 %7.1f ms   max %7.1f ms", p50, p95, max);
    }
}
