package nl.driehoek.indicators.overdue.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.overdue.OverdueMeasurement;
import nl.driehoek.indicators.overdue.domain.Missing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series with measurements that are missing, as it is read. */
@Schema(
        name = "OverdueMeasurement",
        description = "A series of which at least one measurement should have come by now. One item however many are"
                + " missing.")
public record OverdueMeasurementDto(
        @Schema(description = "Indicator.", examples = "groningen-drugsoverlast", required = true)
        String indicator,

        @Schema(description = "Area.", examples = "GM0014", required = true)
        String area,

        @Schema(description = "Part of the population; left out for the whole.") @Nullable
        SortedMap<String, String> breakdown,

        @Schema(description = "The first period that is missing.", examples = "2012", required = true)
        String period,

        @Schema(description = "The last period that is missing.", examples = "2012", required = true)
        String latestPeriod,

        @Schema(description = "How many periods are missing.", examples = "1", required = true)
        int missing,

        @Schema(
                description = "Since when the first one is overdue: its end, and the time that a source is given.",
                examples = "2013-07-01",
                required = true)
        LocalDate since,

        @Schema(description = "Last period that was measured; left out when none was.", examples = "2010") @Nullable
        String lastMeasured,

        @Schema(
                description = "Ids of the target statuses that wait for it.",
                examples = "[\"3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012.drugsoverlast.GM0014\"]",
                required = true)
        List<String> targets) {

    static OverdueMeasurementDto of(OverdueMeasurement overdue) {
        Breakdown breakdown = overdue.series().breakdown();
        Missing missing = overdue.missing();
        return new OverdueMeasurementDto(
                overdue.series().indicator(),
                overdue.series().area(),
                breakdown.isNone() ? null : breakdown.parts(),
                missing.period().toString(),
                missing.latestPeriod().toString(),
                missing.count(),
                missing.since(),
                missing.measured() == null ? null : missing.measured().toString(),
                missing.targets());
    }
}
