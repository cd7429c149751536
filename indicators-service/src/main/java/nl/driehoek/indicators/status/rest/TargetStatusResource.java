package nl.driehoek.indicators.status.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Verdict;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Target statuses over HTTP. */
@Path("/v1/target-statuses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Target statuses", description = "Whether the targets in force are met, and where they are going.")
public class TargetStatusResource {
    private final StatusService statuses;

    public TargetStatusResource(StatusService statuses) {
        this.statuses = statuses;
    }

    @GET
    @Operation(
            operationId = "listTargetStatuses",
            summary = "List target statuses",
            description = "The present status of every target in force, in order of its id, with its reasons.")
    public Page<StatusDocument> list(
            @Parameter(description = "Plan.", example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012")
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(description = "Code of an indicator.", example = "groningen-drugsoverlast")
                    @QueryParam("indicator")
                    @Nullable
                    String indicator,
            @Parameter(description = "Code of an area.", example = "GM0014") @QueryParam("area") @Nullable String area,
            @Parameter(description = "MET, NOT_MET or UNDETERMINED.", example = "NOT_MET")
                    @QueryParam("verdict")
                    @Nullable
                    String verdict,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        StatusFilter filter = new StatusFilter(plan(planId), indicator, area, verdict(verdict));
        return Page.of(statuses.list(filter, page), page.limit(), StatusDocument::id, status -> status);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTargetStatus",
            summary = "Read a target status",
            description = "The present status of one target, with its reasons and everything it rests on.")
    public StatusDocument get(
            @Parameter(example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012.drugsoverlast.GM0014") @PathParam("id")
                    String id) {
        return statuses.get(id);
    }

    private static @Nullable UUID plan(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("planId", "must be the id of a plan, a UUID");
        }
    }

    private static @Nullable Verdict verdict(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "verdict", "must be one of " + Arrays.toString(Verdict.values())));
    }
}
