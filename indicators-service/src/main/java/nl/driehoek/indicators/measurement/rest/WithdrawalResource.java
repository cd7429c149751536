package nl.driehoek.indicators.measurement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.driehoek.indicators.measurement.MeasurementService;
import nl.driehoek.indicators.measurement.MeasurementService.Recorded;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Taking measurements back, over HTTP. */
@Path("/v1/measurements/{id}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
public class WithdrawalResource {
    private final MeasurementService measurements;
    private final CurrentCaller caller;

    public WithdrawalResource(MeasurementService measurements, CurrentCaller caller) {
        this.measurements = measurements;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "withdrawMeasurement",
            summary = "Take a measurement back",
            description = "Becomes a new version that says so; the ones before stay readable. From then on it is as if"
                    + " nothing was measured, until a correction says otherwise. Taking back twice changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "It is withdrawn now",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MeasurementDto.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was withdrawn already",
            content = @Content(schema = @Schema(implementation = MeasurementDto.class)))
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WithdrawalDto withdrawal) {
        Recorded recorded =
                measurements.withdraw(MeasurementParameters.id(id), withdrawal.reason(), ifMatch, caller.get());
        return MeasurementResource.answer(
                Response.status(recorded.added() ? Response.Status.CREATED : Response.Status.OK),
                recorded.measurement());
    }
}
