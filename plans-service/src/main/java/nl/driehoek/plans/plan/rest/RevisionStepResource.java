package nl.driehoek.plans.plan.rest;

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
import java.util.UUID;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.PlanService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps that take a revision from draft to adoption. If-Match is optional: who sends it acts on what it read. */
@Path("/v1/plans/{planId}/revisions/{revision}")
@Tag(name = "Steps", description = "Submission, adoption and withdrawal of a revision.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RevisionStepResource {
    private final PlanService plans;
    private final CurrentCaller caller;

    public RevisionStepResource(PlanService plans, CurrentCaller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @Path("/submissions")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "submitRevision",
            summary = "Submit a draft",
            description = "Lays it before the body that decides on it; it cannot be changed from then on.")
    @APIResponseSchema(
            value = RevisionDto.class,
            responseCode = "201",
            responseDescription = "The submitted revision, with its ETag")
    public Response submit(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SubmissionInput input) {
        UUID plan = Parameters.planId(planId);
        return RevisionAnswer.created(
                plan, plans.submit(plan, Parameters.revision(revision), input.note(), ifMatch, caller.get()));
    }

    @POST
    @Path("/adoptions")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "adoptRevision",
            summary = "Note that a revision was adopted",
            description = "Brings a submitted revision into force, for everybody to see. The one that was in force is"
                    + " superseded. Neither can be changed from then on.")
    @APIResponseSchema(
            value = RevisionDto.class,
            responseCode = "201",
            responseDescription = "The revision in force, with its ETag")
    public Response adopt(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AdoptionInput input) {
        UUID plan = Parameters.planId(planId);
        return RevisionAnswer.created(
                plan,
                plans.adopt(
                        plan,
                        Parameters.revision(revision),
                        input.adoptedOn(),
                        input.adoptingBody(),
                        ifMatch,
                        caller.get()));
    }

    @POST
    @Path("/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawRevision",
            summary = "Withdraw a draft or a submitted revision",
            description = "It is kept, and cannot come into force any more.")
    @APIResponseSchema(
            value = RevisionDto.class,
            responseCode = "201",
            responseDescription = "The withdrawn revision, with its ETag")
    public Response withdraw(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReasonInput input) {
        UUID plan = Parameters.planId(planId);
        return RevisionAnswer.created(
                plan, plans.withdraw(plan, Parameters.revision(revision), input.given(), ifMatch, caller.get()));
    }
}
