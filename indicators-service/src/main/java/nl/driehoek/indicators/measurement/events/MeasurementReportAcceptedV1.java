package nl.driehoek.indicators.measurement.events;

import java.util.SortedMap;
import java.util.UUID;
import nl.driehoek.indicators.measurement.MeasurementService.Recorded;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import org.jspecify.annotations.Nullable;

/** That a report was taken in, and as what. */
public record MeasurementReportAcceptedV1(ReportRefV1 report, OutcomeV1 outcome, MeasurementV1 measurement) {

    /** Whether it told anything new. */
    public enum OutcomeV1 {
        RECORDED,
        UNCHANGED
    }

    /** The version that says what the report said. */
    public record MeasurementV1(
            UUID id,
            int version,
            String indicator,
            String area,
            @Nullable SortedMap<String, String> breakdown,
            String period) {}

    static MeasurementReportAcceptedV1 of(ReportRefV1 report, Recorded recorded) {
        Measurement measurement = recorded.measurement();
        Breakdown breakdown = measurement.series().breakdown();
        return new MeasurementReportAcceptedV1(
                report,
                recorded.added() ? OutcomeV1.RECORDED : OutcomeV1.UNCHANGED,
                new MeasurementV1(
                        measurement.id(),
                        measurement.version(),
                        measurement.series().indicator(),
                        measurement.series().area(),
                        breakdown.isNone() ? null : breakdown.parts(),
                        measurement.period().toString()));
    }
}
