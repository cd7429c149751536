package nl.driehoek.indicators.measurement.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several measurements to record together. */
@Schema(name = "MeasurementBatch", description = "Measurements of which all are recorded, or none.")
public record MeasurementBatchDto(
        @Schema(description = "At most 1000; of any series.") @NotNull @Size(min = 1, max = 1_000)
        List<ReportedMeasurement> measurements)
        implements Checked {

    @Override
    public void check(Faults faults) {
        for (int i = 0; i < measurements.size(); i++) {
            faults.at("measurements").at(i).require(measurements.get(i));
        }
    }

    /** What came of a batch. */
    @Schema(name = "RecordedBatch", description = "What came of a batch.")
    public record Outcome(
            @Schema(description = "How many new versions were recorded.", examples = "10", required = true)
            int added,

            @Schema(description = "How many were known already.", examples = "0", required = true)
            int unchanged,

            @Schema(description = "The measurements, in the order in which they were sent.", required = true)
            List<MeasurementDto> measurements) {}
}
