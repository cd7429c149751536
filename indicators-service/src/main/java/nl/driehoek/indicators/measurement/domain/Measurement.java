package nl.driehoek.indicators.measurement.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * One version of what was observed in a period of a series; never changed once recorded.
 *
 * @param id the same for all versions of one period of a series, and derived from these, so that the same facts have the
 *     same identity wherever they are recorded
 * @param version counts from 1
 * @param correctionReason why this version replaces the one before
 * @param derivation what it was calculated from; null when it was measured, and when it was withdrawn
 */
public record Measurement(
        UUID id,
        SeriesKey series,
        int version,
        Observation observation,
        String recordedBy,
        Instant recordedAt,
        @Nullable String correctionReason,
        @Nullable Derivation derivation) {

    public Measurement {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
    }

    /** One that was measured. */
    public Measurement(
            UUID id,
            SeriesKey series,
            int version,
            Observation observation,
            String recordedBy,
            Instant recordedAt,
            @Nullable String correctionReason) {
        this(id, series, version, observation, recordedBy, recordedAt, correctionReason, null);
    }

    /** The identity that the measurement of this period of this series has or will have. */
    public static UUID idOf(SeriesKey series, Period period) {
        return UUID.nameUUIDFromBytes((series + "|" + period).getBytes(UTF_8));
    }

    public Period period() {
        return observation.period();
    }

    /** Whether this version takes back what was recorded: then nothing is known of the period. */
    public boolean isWithdrawn() {
        return observation.withdrawn();
    }

    public @Nullable BigDecimal value() {
        return observation.value();
    }
}
