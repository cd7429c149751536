package nl.driehoek.plans.plan.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.EditionService;
import nl.driehoek.plans.plan.EditionService.Made;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.PlanTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** New editions of a plan: last year's plan as a start. */
@Path("/v1/plans/{planId}/editions")
@Tag(name = "Plans", description = "Safety plans: what they are and for whom.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EditionResource {
    private final EditionService editions;
    private final PlanReader reader;
    private final CurrentCaller caller;

    public EditionResource(EditionService editions, PlanReader reader, CurrentCaller caller) {
        this.editions = editions;
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "createEdition",
            summary = "Make the plan of the next years out of this one",
            description = "A new plan with this one as its predecessor. Themes, targets and all else are copied under"
                    + " their own keys, so that the editions can be compared; what was due, paid or valid only before"
                    + " the new period is left behind and listed with the reason, as are priority changes and dates of"
                    + " the document. The caller must see this plan and act for the jurisdictions of the new one.")
    @APIResponseSchema(
            value = EditionDto.class,
            responseCode = "201",
            responseDescription = "The new plan, with its ETag; its draft is revision 1")
    public Response create(@PathParam("planId") String planId, EditionInput input) {
        UUID source = Parameters.planId(planId);
        Made made = editions.make(source, input.revision(), input.form(), caller.get());
        PlanDto plan = PlanDto.of(made.plan(), reader.named(List.of(made.plan()), caller.get()));
        return Response.created(URI.create("/v1/plans/" + made.plan().id()))
                .header(HttpHeaders.ETAG, PlanTag.of(made.plan().version()))
                .entity(EditionDto.of(made, source, plan))
                .build();
    }
}
