package nl.driehoek.plans.progress.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.rest.Parameters;
import nl.driehoek.plans.progress.ProgressReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How it goes with a plan. */
@Path("/v1/plans/{planId}/progress")
@Tag(name = "Progress", description = "How it goes with a plan, from what the other services tell.")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {
    private final ProgressReader progress;
    private final CurrentCaller caller;

    public ProgressResource(ProgressReader progress, CurrentCaller caller) {
        this.progress = progress;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getPlanProgress",
            summary = "Read how it goes with a plan",
            description = "The themes of a revision with their targets, the statuses of these, and the commitments made"
                    + " under them. Statuses and commitments are the present ones, whatever revision is asked for; what has"
                    + " no place in the revision stands under elsewhere, so that nothing disappears. It follows"
                    + " indicators-service and partners-service with a delay of moments; freshness tells how far. Everybody"
                    + " who is signed in and may see the revision may read this; without signing in it is refused (401)."
                    + " Statuses are for all of them. Commitments are shown as partners-service shows them: all to viewers,"
                    + " planners and analysts in the plan's jurisdictions, to everybody those in which its own organisation"
                    + " has a part; the counts are of what is shown.")
    public ProgressDto get(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @PathParam("planId") String planId,
            @Parameter(
                            description =
                                    "Number of the revision whose themes and targets are shown; left out, it is the"
                                            + " one in force.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
                            example = "1")
                    @QueryParam("revision")
                    @Nullable
                    String revision) {
        return ProgressDto.of(
                progress.progress(Parameters.planId(planId), Parameters.revision("revision", revision), caller.get()));
    }
}
