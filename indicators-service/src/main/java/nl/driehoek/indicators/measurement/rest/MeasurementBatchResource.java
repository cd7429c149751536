package nl.driehoek.indicators.measurement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.driehoek.indicators.measurement.MeasurementService;
import nl.driehoek.indicators.measurement.MeasurementService.Recorded;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several measurements at once over HTTP. */
@Path("/v1/measurement-batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
public class MeasurementBatchResource {
    private final MeasurementService measurements;
    private final CurrentCaller caller;

    public MeasurementBatchResource(MeasurementService measurements, CurrentCaller caller) {
        this.measurements = measurements;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "recordMeasurementBatch",
            summary = "Record several measurements",
            description = "All of them, or with a fault in any of them none. Each target is judged once, after the"
                    + " last one.")
    @APIResponse(
            responseCode = "201",
            description = "All are recorded now",
            content = @Content(schema = @Schema(implementation = MeasurementBatchDto.Outcome.class)))
    @APIResponse(
            responseCode = "200",
            description = "All were known already",
            content = @Content(schema = @Schema(implementation = MeasurementBatchDto.Outcome.class)))
    public Response record(MeasurementBatchDto batch) {
        List<Recorded> recorded = measurements.recordAll(batch.measurements(), caller.get());
        int added = (int) recorded.stream().filter(Recorded::added).count();
        return Response.status(added == 0 ? Response.Status.OK : Response.Status.CREATED)
                .entity(new MeasurementBatchDto.Outcome(
                        added,
                        recorded.size() - added,
                        recorded.stream()
                                .map(one -> MeasurementDto.of(one.measurement()))
                                .toList()))
                .build();
    }
}
