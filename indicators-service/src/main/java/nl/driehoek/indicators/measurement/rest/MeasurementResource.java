package nl.driehoek.indicators.measurement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.driehoek.indicators.measurement.MeasurementFilter;
import nl.driehoek.indicators.measurement.MeasurementService;
import nl.driehoek.indicators.measurement.MeasurementService.Recorded;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Measurements over HTTP. */
@Path("/v1/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements", description = "What was measured, with every correction.")
public class MeasurementResource {
    private final MeasurementService measurements;
    private final CurrentCaller caller;

    public MeasurementResource(MeasurementService measurements, CurrentCaller caller) {
        this.measurements = measurements;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "recordMeasurement",
            summary = "Record a measurement",
            description =
                    "The statuses of the targets on its series follow at once. The same again changes nothing."
                            + " Another value for the same period needs a correction with its reason, and becomes a new version.")
    @APIResponse(
            responseCode = "201",
            description = "A new version was recorded",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MeasurementDto.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was known already",
            content = @Content(schema = @Schema(implementation = MeasurementDto.class)))
    public Response record(ReportedMeasurement report) {
        Recorded recorded = measurements.record(report, caller.get());
        Measurement measurement = recorded.measurement();
        return answer(
                recorded.added() ? Response.created(URI.create("/v1/measurements/" + measurement.id())) : Response.ok(),
                measurement);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listMeasurements",
            summary = "List measurements",
            description = "Of every measurement the latest version, or the one that was the latest at a moment. In"
                    + " order of series and time.")
    public Page<MeasurementDto> list(
            @Parameter(description = "Code of an indicator.", example = "groningen-drugsoverlast")
                    @QueryParam("indicator")
                    @Nullable
                    String indicator,
            @Parameter(description = "Code of an area.", example = "GM0014") @QueryParam("area") @Nullable String area,
            @Parameter(description = "Year, quarter or month.", example = "2010") @QueryParam("period") @Nullable
                    String period,
            @Parameter(description = "What was known at this moment.", example = "2012-02-02T12:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        MeasurementFilter filter = MeasurementParameters.filter(indicator, area, period, asOf);
        return Page.of(measurements.list(filter, page), page.limit(), measurements::sortKey, MeasurementDto::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getMeasurement",
            summary = "Read a measurement",
            description = "The latest version of a measurement, or the one that was the latest at a moment.")
    @APIResponse(
            responseCode = "200",
            description = "The measurement",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MeasurementDto.class)))
    public Response get(
            @PathParam("id") String id,
            @Parameter(description = "What was known at this moment.", example = "2012-02-02T12:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        return answer(
                Response.ok(), measurements.get(MeasurementParameters.id(id), MeasurementParameters.moment(asOf)));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listMeasurementVersions",
            summary = "List the versions of a measurement",
            description = "Everything that was ever recorded for one period of a series, the first version first.")
    public Page<MeasurementDto> versions(
            @PathParam("id") String id,
            @Parameter(description = "What was known at this moment.", example = "2012-02-02T12:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        return new Page<>(
                measurements.versions(MeasurementParameters.id(id), MeasurementParameters.moment(asOf)).stream()
                        .map(MeasurementDto::of)
                        .toList(),
                null);
    }

    static Response answer(Response.ResponseBuilder builder, Measurement measurement) {
        return builder.header(HttpHeaders.ETAG, Versions.etag(measurement.version()))
                .entity(MeasurementDto.of(measurement))
                .build();
    }
}
