package nl.driehoek.indicators.status.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.indicators.status.StatusHistory;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was said of a target before, over HTTP. */
@Path("/v1/target-statuses/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Target statuses")
public class StatusHistoryResource {
    private final StatusHistory history;

    public StatusHistoryResource(StatusHistory history) {
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "listTargetStatusHistory",
            summary = "List what was said of a target",
            description =
                    "Every change of its status in short, newest first, with what caused it. Also of a target that"
                            + " left its plan.")
    public Page<StatusHistoryDto.Entry> list(
            @Parameter(example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012.drugsoverlast.GM0014") @PathParam("id")
                    String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                history.list(StatusParameters.id(id), page),
                page.limit(),
                version -> Integer.toString(version.number()),
                StatusHistoryDto::entry);
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getTargetStatusVersion",
            summary = "Read what was said of a target",
            description = "The whole status as it was after one change, with what caused it.")
    public StatusHistoryDto.Version get(
            @Parameter(example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012.drugsoverlast.GM0014") @PathParam("id")
                    String id,
            @Parameter(description = "Number of the change.", example = "2") @PathParam("number") String number) {
        return StatusHistoryDto.version(history.get(StatusParameters.id(id), StatusParameters.number(number)));
    }
}
