package nl.driehoek.indicators.measurement;

import java.time.Instant;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which measurements to list; what is null does not matter.
 *
 * @param asOf lists what was known at this moment
 */
public record MeasurementFilter(
        @Nullable String indicator,
        @Nullable String area,
        @Nullable Period period,
        @Nullable Instant asOf) {}
