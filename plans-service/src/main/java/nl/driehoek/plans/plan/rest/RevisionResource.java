package nl.driehoek.plans.plan.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.PlanService;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.document.ContentDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The revisions of a plan. */
@Path("/v1/plans/{planId}")
@Tag(name = "Revisions", description = "What a plan says, from draft to adoption.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RevisionResource {
    private final PlanService plans;
    private final PlanReader reader;
    private final CurrentCaller caller;

    public RevisionResource(PlanService plans, PlanReader reader, CurrentCaller caller) {
        this.plans = plans;
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @Path("/revisions")
    @PermitAll
    @Operation(
            operationId = "listRevisions",
            summary = "List the revisions of a plan",
            description = "By number, without their content. Everybody sees those that are or were in force.")
    public Page<RevisionSummaryDto> list(
            @PathParam("planId") String planId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        int after = (int) Math.min(Parameters.after(page), Integer.MAX_VALUE);
        return Page.of(
                reader.revisions(Parameters.planId(planId), after, page.fetch(), caller.get()),
                page.limit(),
                revision -> String.valueOf(revision.origin().number()),
                RevisionSummaryDto::of);
    }

    @GET
    @Path("/revisions/{revision}")
    @PermitAll
    @Operation(
            operationId = "getRevision",
            summary = "Read a revision",
            description = "With its whole content, and its ETag for a change.")
    @APIResponseSchema(value = RevisionDto.class, responseDescription = "The revision, with its ETag")
    public Response get(@PathParam("planId") String planId, @PathParam("revision") String revision) {
        UUID plan = Parameters.planId(planId);
        return RevisionAnswer.ok(plan, reader.revision(plan, Parameters.revision(revision), caller.get()));
    }

    @GET
    @Path("/revision-in-force")
    @PermitAll
    @Operation(
            operationId = "getRevisionInForce",
            summary = "Read the revision in force",
            description = "The revision that was adopted last, with its whole content.")
    @APIResponseSchema(value = RevisionDto.class, responseDescription = "The revision, with its ETag")
    public Response getInForce(@PathParam("planId") String planId) {
        UUID plan = Parameters.planId(planId);
        return RevisionAnswer.ok(plan, reader.revisionInForce(plan, caller.get()));
    }

    @POST
    @Path("/revisions")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "startRevision",
            summary = "Start a revision",
            description = "The new draft is a copy of the revision in force; while none is, of the latest one. A plan"
                    + " has one draft or submitted revision at a time.")
    @APIResponseSchema(
            value = RevisionDto.class,
            responseCode = "201",
            responseDescription = "The draft, with its ETag")
    public Response start(@PathParam("planId") String planId, ReasonInput input) {
        UUID plan = Parameters.planId(planId);
        return RevisionAnswer.created(plan, plans.start(plan, input.given(), caller.get()));
    }

    @PUT
    @Path("/revisions/{revision}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "editRevision",
            summary = "Replace the content of a draft",
            description = "Everything that is wrong with the document is told at once, and nothing is stored then.")
    @APIResponseSchema(value = RevisionDto.class, responseDescription = "The changed draft, with its new ETag")
    public Response edit(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ContentDocument content) {
        UUID plan = Parameters.planId(planId);
        return RevisionAnswer.ok(
                plan,
                SeenRevision.whole(
                        plans.edit(plan, Parameters.revision(revision), content.form(), ifMatch, caller.get())));
    }
}
