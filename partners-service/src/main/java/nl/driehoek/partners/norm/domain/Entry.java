package nl.driehoek.partners.norm.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** One reported figure with the period that it is about and who reported it. */
record Entry(Period period, String partner, ReportedValue value) {

    /** What is reported on a norm; the very same thing twice is there once. */
    static List<Entry> on(String norm, List<Reported> reports) {
        return reports.stream()
                .flatMap(report -> report.values().stream()
                        .filter(value -> value.norm().equals(norm))
                        .map(value -> new Entry(report.period(), report.partner(), value)))
                .distinct()
                .toList();
    }

    static Predicate<Entry> isOf(@Nullable String split) {
        return entry -> Objects.equals(entry.value().split(), split);
    }

    /** Without those that lie within a longer one of the same partner: they would be added twice. */
    static List<Entry> withoutOverlap(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entries.stream().noneMatch(entry::liesWithin))
                .toList();
    }

    private boolean liesWithin(Entry longer) {
        return longer.partner.equals(partner)
                && !longer.period.equals(period)
                && !longer.period.firstDay().isAfter(period.firstDay())
                && !longer.period.lastDay().isBefore(period.lastDay());
    }
}
