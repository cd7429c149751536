package nl.driehoek.benchmark.latency;

import java.util.List;
import java.util.Locale;

/** Milliseconds that were really measured: the nearest ranks. */
record Percentiles(int count, double p50, double p99, double max) {
    private static final double NANOS_PER_MILLI = 1e6;

    static Percentiles of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Percentiles(sorted.size(), at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(List<Long> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d times, p50 %.2f ms, p99 %.2f ms, most %.2f ms", count, p50, p99, max);
    }
}
