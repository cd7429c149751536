package nl.driehoek.indicators.measurement.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.driehoek.indicators.measurement.MeasurementFilter;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the path and query parameters of measurements. */
final class MeasurementParameters {

    private MeasurementParameters() {}

    static MeasurementFilter filter(
            @Nullable String indicator, @Nullable String area, @Nullable String period, @Nullable String asOf) {
        return new MeasurementFilter(indicator, area, period(period), moment(asOf));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("There is no measurement " + text + ".");
        }
    }

    private static @Nullable Period period(@Nullable String text) {
        return text == null
                ? null
                : Period.read(text)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "period", "names no year, quarter or month that exists"));
    }

    static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidParameter(
                    "asOf", "must be a moment with offset, such as 2012-02-02T12:00:00Z");
        }
    }
}
