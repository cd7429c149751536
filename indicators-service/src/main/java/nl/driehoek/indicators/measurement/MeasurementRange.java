package nl.driehoek.indicators.measurement;

import java.time.Instant;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which measurements to take out; what is null does not matter.
 *
 * @param from leaves out periods that begin before this one does
 * @param to leaves out periods that end after this one does
 * @param calculated whether to take those of indicators that are calculated from others as well
 * @param asOf takes what was known at this moment; null for now
 */
public record MeasurementRange(
        @Nullable String indicator,
        @Nullable String area,
        @Nullable Period from,
        @Nullable Period to,
        boolean calculated,
        @Nullable Instant asOf) {

    /** The same, of a moment that does not pass while it is read. */
    public MeasurementRange at(Instant now) {
        return asOf == null ? new MeasurementRange(indicator, area, from, to, calculated, now) : this;
    }
}
