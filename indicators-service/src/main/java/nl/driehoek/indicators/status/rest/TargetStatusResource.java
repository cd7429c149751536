package nl.driehoek.indicators.status.rest;

import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.indicators.status.RenderedStatus;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.status.StatusReading;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Verdict;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Target statuses over HTTP. */
@Path("/v1/target-statuses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Target statuses", description = "Whether the targets in force are met, and where they are going.")
public class TargetStatusResource {
    private final StatusReading statuses;

    public TargetStatusResource(StatusReading statuses) {
        this.statuses = statuses;
    }

    @GET
    @Operation(
            operationId = "listTargetStatuses",
            summary = "List target statuses",
            description = "The present status of every target in force, or what was said at a moment of every target"
                    + " that was in force then. In order of its id, with its reasons.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatusPage.class)))
    public Buffer list(
            @Parameter(description = "Plan.", example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012")
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(description = "Code of an indicator.", example = "groningen-drugsoverlast")
                    @QueryParam("indicator")
                    @Nullable
                    String indicator,
            @Parameter(description = "Code of an area.", example = "GM0014") @QueryParam("area") @Nullable String area,
            @Parameter(description = "Key of the theme that the target stands under.", example = "wijken-en-buurten")
                    @QueryParam("theme")
                    @Nullable
                    String theme,
            @Parameter(description = "MET, NOT_MET or UNDETERMINED.", example = "NOT_MET")
                    @QueryParam("verdict")
                    @Nullable
                    String verdict,
            @Parameter(
                            description = "ON_TRACK, AT_RISK, OFF_TRACK, MOVING_AWAY or INSUFFICIENT_DATA.",
                            example = "OFF_TRACK")
                    @QueryParam("trajectory")
                    @Nullable
                    String trajectory,
            @Parameter(description = "ACHIEVED, MISSED or AWAITING_DATA.", example = "AWAITING_DATA")
                    @QueryParam("outcome")
                    @Nullable
                    String outcome,
            @Parameter(description = "INTERIM or FINAL.", example = "FINAL") @QueryParam("finality") @Nullable
                    String finality,
            @Parameter(description = "What was said at this moment.", example = "2012-02-02T12:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        StatusFilter filter = new StatusFilter(
                StatusParameters.plan(planId),
                StatusParameters.code("indicator", indicator),
                StatusParameters.code("area", area),
                StatusParameters.code("theme", theme),
                StatusParameters.oneOf(Verdict.class, "verdict", verdict),
                StatusParameters.oneOf(Trajectory.class, "trajectory", trajectory),
                StatusParameters.oneOf(Outcome.class, "outcome", outcome),
                StatusParameters.oneOf(Finality.class, "finality", finality));
        return StatusPage.buffer(Page.of(
                statuses.list(filter, StatusParameters.moment(asOf), page),
                page.limit(),
                RenderedStatus::id,
                status -> status));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTargetStatus",
            summary = "Read a target status",
            description = "The present status of one target, or what was said of it at a moment, with its reasons and"
                    + " everything it rests on.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatusDocument.class)))
    public byte[] get(
            @Parameter(example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012.drugsoverlast.GM0014") @PathParam("id")
                    String id,
            @Parameter(description = "What was said at this moment.", example = "2012-02-02T12:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        return statuses.get(StatusParameters.id(id), StatusParameters.moment(asOf))
                .json();
    }
}
