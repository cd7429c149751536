package nl.driehoek.indicators.measurement.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** All versions of all measurements of one series. Nothing in it is ever overwritten: a correction is a new version. */
public final class Series {
    private final SeriesKey key;
    private final List<Measurement> versions;
    private final SortedMap<Period, Measurement> current = new TreeMap<>();

    private Series(SeriesKey key, List<Measurement> versions) {
        this.key = key;
        this.versions = versions;
        versions.forEach(version -> current.merge(
                version.period(), version, (one, other) -> one.version() >= other.version() ? one : other));
    }

    public static Series empty(SeriesKey key) {
        return new Series(key, List.of());
    }

    /** The series that holds these versions, in whatever order they come. */
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
        Measurement existing = current.get(observation.period());
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
        Measurement existing = current.get(observation.period());
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

    public List<Measurement> versions() {
        return versions;
    }

    /** The latest version of every period, in order of time; withdrawn ones too. */
    public List<Measurement> current() {
        return List.copyOf(current.values());
    }

    public Optional<Measurement> current(Period period) {
        return Optional.ofNullable(current.get(period));
    }
}
