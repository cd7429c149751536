package nl.driehoek.plans.plan.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.ListedPlan;
import nl.driehoek.plans.plan.PlanOrder;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.PlanService;
import nl.driehoek.plans.plan.PlanTag;
import nl.driehoek.plans.plan.domain.PlanOutline;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans. */
@Path("/v1/plans")
@Tag(name = "Plans", description = "Safety plans: what they are and for whom.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {
    private final PlanService plans;
    private final PlanReader reader;
    private final CurrentCaller caller;

    public PlanResource(PlanService plans, PlanReader reader, CurrentCaller caller) {
        this.plans = plans;
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, MediaTypes.YAML})
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "createPlan",
            summary = "Make a plan with its first draft",
            description = "A planner makes plans for at least one of the planner's jurisdictions. Everything that is"
                    + " wrong with the document is told at once, and nothing is stored then.")
    @APIResponseSchema(
            value = PlanDto.class,
            responseCode = "201",
            responseDescription = "The plan, with its ETag; its draft is revision 1")
    public Response create(PlanInput input) {
        PlanOutline plan = plans.create(input.form(), caller.get());
        return Response.created(URI.create("/v1/plans/" + plan.id()))
                .header(HttpHeaders.ETAG, PlanTag.of(plan.version()))
                .entity(dto(plan))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPlans",
            summary = "List and find plans",
            description = "Plans of which a revision was adopted, for everybody; those that are only drafted, for who"
                    + " works in one of their jurisdictions. All that is asked must hold. Themes, safety fields and texts"
                    + " are looked for in the revision in force, and in the open one for who may see it.")
    public Page<PlanDto> list(@BeanParam PlanListParameters parameters) {
        Cursor page = Cursor.of(parameters.limit(), parameters.cursor());
        PlanOrder order = parameters.order();
        List<ListedPlan> found = reader.list(
                parameters.query(), order, PlanListParameters.place(order, page), page.fetch(), caller.get());
        Map<String, UUID> named =
                reader.named(found.stream().map(ListedPlan::plan).toList(), caller.get());
        return Page.of(found, page.limit(), order::place, listed -> PlanDto.of(listed.plan(), named));
    }

    @GET
    @Path("/{planId}")
    @PermitAll
    @Operation(
            operationId = "getPlan",
            summary = "Read a plan",
            description = "For everybody once a revision was adopted; before that, for who works in one of its"
                    + " jurisdictions. With its history for who sees drafts, and its ETag for a change of the header.")
    @APIResponseSchema(value = PlanDto.class, responseDescription = "The plan, with its ETag")
    public Response get(@PathParam("planId") String planId) {
        PlanOutline plan = reader.plan(Parameters.planId(planId), caller.get());
        return Response.ok(dto(plan).withHistory(reader.history(plan, caller.get())))
                .header(HttpHeaders.ETAG, PlanTag.of(plan.version()))
                .build();
    }

    private PlanDto dto(PlanOutline plan) {
        return PlanDto.of(plan, reader.named(List.of(plan), caller.get()));
    }
}
