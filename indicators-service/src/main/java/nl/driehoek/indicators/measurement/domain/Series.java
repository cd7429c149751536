package nl.driehoek.indicators.measurement.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * All versions of all measurements of one series, in order of their periods, and of each the first version first. Nothing
 * in it is ever overwritten: a correction is a new version.
 */
public final class Series {
    private static final Comparator<Measurement> ORDER =
            Comparator.comparing(Measurement::period).thenComparingInt(Measurement::version);

    private final SeriesKey key;
    private final List<Measurement> versions;
    private final List<Measurement> breaks;

    private Series(SeriesKey key, List<Measurement> versions) {
        this.key = key;
        this.versions = inOrder(versions);
        this.breaks = current(version -> version.observation().seriesBreak() && !version.isWithdrawn());
    }

    /** One that comes twice is one. They mostly come in order, which is far quicker to see than to make. */
    private static List<Measurement> inOrder(List<Measurement> versions) {
        for (int i = 1; i < versions.size(); i++) {
            if (ORDER.compare(versions.get(i - 1), versions.get(i)) >= 0) {
                SortedSet<Measurement> sorted = new TreeSet<>(ORDER);
                sorted.addAll(versions);
                return List.copyOf(sorted);
            }
        }
        return versions;
    }

    public static Series empty(SeriesKey key) {
        return new Series(key, List.of());
    }

    /** The series that holds these versions, in whatever order and however often they come. */
    public static Series of(SeriesKey key, Collection<Measurement> versions) {
        if (versions.stream().anyMatch(version -> !version.series().equals(key))) {
            throw new IllegalArgumentException("a version of another series than " + key);
        }
        return new Series(key, List.copyOf(versions));
    }

    /** What came of offering an observation to a series. */
    public sealed interface Appended {}

    /** It was new. */
    public record Added(Series before, Measurement measurement) implements Appended {

        /** The series, which now has this version more. */
        public Series series() {
            return before.with(List.of(measurement));
        }
    }

    /** It said what was known already. */
    public record Unchanged(Measurement existing) implements Appended {}

    /** It contradicts what is known, and does not say that it corrects it. */
    public record Refused(Measurement existing) implements Appended {}

    /**
     * Offers an observation.
     *
     * <p>A first observation of a period is version 1. The same again changes nothing, also when an older provisional
     * report arrives after the definitive one. A provisional figure that is confirmed becomes a new version by itself.
     * Anything else that differs needs a reason, and is then a new version: so does whatever comes after a withdrawal, for
     * a late copy of the figure must not bring it back.
     *
     * @param correctionReason given when the reporter knows that this replaces what was said before
     */
    public Appended append(Observation observation, @Nullable String correctionReason, String by, Instant at) {
        Measurement existing = current(observation.period()).orElse(null);
        if (existing == null) {
            return added(observation, 1, correctionReason, by, at);
        }
        Observation known = existing.observation();
        boolean sameFigure = observation.hasSameValueAs(known)
                && observation.agreesOnMarginWith(known)
                && observation.seriesBreak() == known.seriesBreak();
        if (sameFigure && observation.status() == known.status()) {
            return new Unchanged(existing);
        }
        if (existing.isWithdrawn() && correctionReason == null) {
            return new Refused(existing);
        }
        if (sameFigure && known.status() == ObservationStatus.PROVISIONAL) {
            return added(confirmed(observation, known), existing.version() + 1, correctionReason, by, at);
        }
        if (correctionReason != null) {
            return added(observation, existing.version() + 1, correctionReason, by, at);
        }
        return sameFigure ? new Unchanged(existing) : new Refused(existing);
    }

    /** A confirmation that states no margin or source does not take away the ones that were stated. */
    private static Observation confirmed(Observation observation, Observation known) {
        return new Observation(
                observation.period(),
                observation.value(),
                observation.status(),
                observation.margin() == null ? known.margin() : observation.margin(),
                observation.seriesBreak(),
                observation.withheld(),
                observation.source() == null ? known.source() : observation.source(),
                observation.publisher() == null ? known.publisher() : observation.publisher(),
                observation.content(),
                observation.withdrawn());
    }

    /**
     * Takes back what is known of a period: a new version, after which nothing is known. Taking back twice changes nothing.
     *
     * @throws IllegalArgumentException when nothing was ever recorded
     */
    public Appended withdraw(Period period, String reason, String by, Instant at) {
        Measurement existing = current(period).orElseThrow(() -> new IllegalArgumentException("no " + period));
        return existing.isWithdrawn()
                ? new Unchanged(existing)
                : added(Observation.withdrawn(existing.observation()), existing.version() + 1, reason, by, at);
    }

    /**
     * The version that a calculated figure becomes. It needs no leave to replace another, for it follows from others:
     * whatever says something else than the present version, or rests on something else, becomes a new one.
     *
     * @param reason why it replaces the version before; does not count for a first one
     * @return empty when the present version says it
     */
    public Optional<Measurement> calculated(
            Observation observation, Derivation derivation, @Nullable String reason, String by, Instant at) {
        Measurement existing = current(observation.period()).orElse(null);
        if (existing == null) {
            return Optional.of(version(observation, 1, null, by, at, derivation));
        }
        Observation known = existing.observation();
        boolean same = observation.hasSameValueAs(known)
                && observation.status() == known.status()
                && observation.seriesBreak() == known.seriesBreak()
                && existing.derivation() != null
                && derivation.isSameAs(existing.derivation());
        return same
                ? Optional.empty()
                : Optional.of(version(observation, existing.version() + 1, reason, by, at, derivation));
    }

    /** The version by which a figure that can be calculated no more is withdrawn; empty when there is none. */
    public Optional<Measurement> calculatedNoMore(Period period, String reason, String by, Instant at) {
        return current(period)
                .filter(existing -> !existing.isWithdrawn())
                .map(existing -> version(
                        Observation.withdrawn(existing.observation()), existing.version() + 1, reason, by, at, null));
    }

    private Measurement version(
            Observation observation,
            int version,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable Derivation derivation) {
        return new Measurement(
                Measurement.idOf(key, observation.period()), key, version, observation, by, at, reason, derivation);
    }

    private Added added(Observation observation, int version, @Nullable String reason, String by, Instant at) {
        Measurement measurement = version(observation, version, reason, by, at, null);
        return new Added(this, measurement);
    }

    /** This series with more versions. */
    public Series with(List<Measurement> added) {
        List<Measurement> more = new ArrayList<>(versions);
        more.addAll(added);
        return of(key, more);
    }

    /** The series as it was known at a moment. */
    public Series asOf(Instant moment) {
        return new Series(
                key,
                versions.stream()
                        .filter(version -> !version.recordedAt().isAfter(moment))
                        .toList());
    }

    public SeriesKey key() {
        return key;
    }

    /** In order of their periods, those of one period by their version. */
    public List<Measurement> versions() {
        return versions;
    }

    /** The latest version of every period, in order of time; withdrawn ones too. */
    public List<Measurement> current() {
        return current(version -> true);
    }

    /** Whether this version is the latest of its period. */
    private boolean isLatest(int i) {
        return i + 1 == versions.size()
                || !versions.get(i + 1).period().equals(versions.get(i).period());
    }

    private List<Measurement> current(Predicate<Measurement> wanted) {
        List<Measurement> found = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Measurement version = versions.get(i);
            if (isLatest(i) && wanted.test(version)) {
                found.add(version);
            }
        }
        return List.copyOf(found);
    }

    /** Those of {@link #current()} that do not compare with what was measured before them, unless they are withdrawn. */
    public List<Measurement> breaks() {
        return breaks;
    }

    /** The period that ends last of those that something is known of: that was measured, and not withdrawn since. */
    public Optional<Period> latestKnown() {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (isLatest(i) && !versions.get(i).isWithdrawn()) {
                return Optional.of(versions.get(i).period());
            }
        }
        return Optional.empty();
    }

    /** The latest version of a period, also when it is withdrawn. */
    public Optional<Measurement> current(Period period) {
        int after = 0;
        int end = versions.size();
        while (after < end) {
            int middle = (after + end) >>> 1;
            if (versions.get(middle).period().compareTo(period) <= 0) {
                after = middle + 1;
            } else {
                end = middle;
            }
        }
        Measurement found = after == 0 ? null : versions.get(after - 1);
        return Optional.ofNullable(found).filter(version -> version.period().equals(period));
    }
}
