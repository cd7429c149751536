package nl.driehoek.indicators.status.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Why statuses are judged anew.
 *
 * @param number of the plan revision, or of the version of the indicator; null for any other cause
 * @param changes new versions of measurements; empty for any other cause
 */
public record Cause(Kind kind, @Nullable Integer number, List<Change> changes) {

    /** Kinds of cause; of measurements that arrive together the most telling one counts, which is the last. */
    public enum Kind {
        MEASUREMENT,
        CORRECTION,
        WITHDRAWAL,
        PLAN_REVISION,
        INDICATOR,
        PERIOD_ENDED,
        RECOMPUTATION,
        METHOD
    }

    /** A new version of a measurement. */
    public record Change(SeriesKey series, UUID measurement, int version, Period period, Kind kind) {

        static Change of(Measurement version) {
            Kind first = version.version() == 1 ? Kind.MEASUREMENT : Kind.CORRECTION;
            return new Change(
                    version.series(),
                    version.id(),
                    version.version(),
                    version.period(),
                    version.isWithdrawn() ? Kind.WITHDRAWAL : first);
        }
    }

    public Cause {
        changes = List.copyOf(changes);
    }

    /** The due period of something ended, and nothing else happened. */
    public static final Cause PERIOD_ENDED = new Cause(Kind.PERIOD_ENDED, null, List.of());

    /** Somebody asked for it. */
    public static final Cause RECOMPUTATION = new Cause(Kind.RECOMPUTATION, null, List.of());

    /** There is another method than the one by which they were judged. */
    public static final Cause METHOD = new Cause(Kind.METHOD, null, List.of());

    /** New versions of measurements, at least one. */
    public static Cause of(Collection<Measurement> added) {
        return of(added.stream().map(Change::of).toList());
    }

    public static Cause planRevision(int revision) {
        return new Cause(Kind.PLAN_REVISION, revision, List.of());
    }

    public static Cause indicator(int version) {
        return new Cause(Kind.INDICATOR, version, List.of());
    }

    /** The part of this cause that concerns one series. */
    public Cause on(SeriesKey series) {
        List<Change> own = changes.stream()
                .filter(change -> change.series().equals(series))
                .toList();
        return own.isEmpty() ? this : of(own);
    }

    /** This cause for each of these series, as {@link #on} has it; made to be quick for very many. */
    public Map<SeriesKey, Cause> onEach(Collection<SeriesKey> series) {
        Map<SeriesKey, List<Change>> own = changes.stream().collect(Collectors.groupingBy(Change::series));
        return series.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), one -> own.containsKey(one) ? of(own.get(one)) : this));
    }

    /**
     * What is told when judging follows on several causes, the oldest first: all measurements when there are any, for
     * those can be named; else the last cause.
     */
    public static Cause merged(List<Cause> causes) {
        List<Change> all = causes.stream()
                .flatMap(cause -> cause.changes().stream())
                .distinct()
                .toList();
        return all.isEmpty() ? causes.get(causes.size() - 1) : of(all);
    }

    /** In Dutch, the language of the plans. */
    public String text() {
        return CauseWording.nl(this);
    }

    /** In English. */
    public String textEn() {
        return CauseWording.en(this);
    }

    private static Cause of(List<Change> changes) {
        Kind kind = changes.stream()
                .map(Change::kind)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("nothing was measured"));
        return new Cause(kind, null, changes);
    }
}
