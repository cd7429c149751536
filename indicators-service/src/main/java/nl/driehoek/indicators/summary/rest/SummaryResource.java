package nl.driehoek.indicators.summary.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.driehoek.indicators.summary.SummaryService;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How plans stand, over HTTP. */
@Path("/v1/status-summaries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Target statuses")
public class SummaryResource {
    private final SummaryService summaries;

    public SummaryResource(SummaryService summaries) {
        this.summaries = summaries;
    }

    @GET
    @Operation(
            operationId = "listStatusSummaries",
            summary = "List how plans stand",
            description = "Of every plan with targets in force, how many are met, on track and so on, per theme. In"
                    + " order of the plan's id.")
    public Page<PlanSummaryDto> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(summaries.list(page), page.limit(), plan -> plan.planId().toString(), PlanSummaryDto::of);
    }

    @GET
    @Path("/{planId}")
    @Operation(
            operationId = "getStatusSummary",
            summary = "Read how a plan stands",
            description = "How many targets of the plan are met, on track and so on, as a whole and per theme.")
    public PlanSummaryDto get(
            @Parameter(example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012") @PathParam("planId") String planId) {
        return PlanSummaryDto.of(summaries.get(plan(planId)));
    }

    private static UUID plan(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("There is no plan " + text + ".");
        }
    }
}
