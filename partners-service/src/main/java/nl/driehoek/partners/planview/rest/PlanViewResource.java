package nl.driehoek.partners.planview.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service knows of plans. */
@Path("/v1/plan-views")
@Tag(name = "Plan views", description = "What partners-service knows of plans; plans-service is their owner.")
@Produces(MediaType.APPLICATION_JSON)
public class PlanViewResource {
    private final PlanViewService views;
    private final CurrentCaller caller;

    public PlanViewResource(PlanViewService views, CurrentCaller caller) {
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("/{planId}")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getPlanView",
            summary = "Read what is known of a plan",
            description =
                    "Its newest adopted revision, the revision that partners are consulted on, the themes that commitments can"
                            + " be made under, and the themes that left the plan. It follows plans-service with a delay of"
                            + " moments. What was adopted is public, so that everybody who is signed in may read it. What is"
                            + " only submitted is for those who act for one of the plan's jurisdictions, and for partners"
                            + " that are registered there; to others it is not there.")
    public PlanViewDto get(@PathParam("planId") String planId) {
        return PlanViewDto.of(views.get(Parameters.pathId(planId), caller.get()));
    }
}
