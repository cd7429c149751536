package nl.driehoek.plans.plan.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.rest.MergePatch;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.HeaderService;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.PlanService;
import nl.driehoek.plans.plan.PlanTag;
import nl.driehoek.plans.plan.document.HeaderDocument;
import nl.driehoek.plans.plan.domain.PlanOutline;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is done with a plan itself, whatever its revisions say. */
@Path("/v1/plans")
@Tag(name = "Plans", description = "Safety plans: what they are and for whom.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanHeaderResource {
    private final HeaderService headers;
    private final PlanService plans;
    private final PlanReader reader;
    private final MergePatch patches;
    private final CurrentCaller caller;

    PlanHeaderResource(
            HeaderService headers, PlanService plans, PlanReader reader, MergePatch patches, CurrentCaller caller) {
        this.headers = headers;
        this.plans = plans;
        this.reader = reader;
        this.patches = patches;
        this.caller = caller;
    }

    @PATCH
    @Path("/{planId}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "changePlan",
            summary = "Change the header of a plan",
            description = "By JSON Merge Patch. Once a revision was adopted, reference, title, kind, jurisdictions and"
                    + " period stay; the rest may still be completed: a parent may arrive later. Needs If-Match with the"
                    + " plan's own ETag. The planner acts for the plan as it was and as it becomes.")
    @APIResponseSchema(value = PlanDto.class, responseDescription = "The changed plan, with its new ETag")
    public Response change(
            @PathParam("planId") String planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            description = "The members of PlanInput to change, without content; null takes one away.",
                            content = @Content(schema = @Schema(implementation = MergePatchDocument.class)))
                    JsonNode patch) {
        PlanOutline plan = headers.change(
                Parameters.planId(planId),
                header -> patches.apply(header, patch, HeaderDocument.class),
                ifMatch,
                caller.get());
        return answer(Response.ok(), plan);
    }

    @POST
    @Path("/{planId}/archivals")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "archivePlan",
            summary = "Archive a plan after its period",
            description = "It stays in force and public, and is never changed again. Statuses and commitments go on:"
                    + " figures may still come in after the period.")
    @APIResponseSchema(
            value = PlanDto.class,
            responseCode = "201",
            responseDescription = "The archived plan, with its ETag")
    public Response archive(@PathParam("planId") String planId, ArchivalInput input) {
        PlanOutline plan = plans.archive(Parameters.planId(planId), input.reason(), caller.get());
        return answer(Response.created(URI.create("/v1/plans/" + plan.id())), plan);
    }

    private Response answer(Response.ResponseBuilder response, PlanOutline plan) {
        PlanDto dto = PlanDto.of(plan, reader.named(List.of(plan), caller.get()))
                .withHistory(reader.history(plan, caller.get()));
        return response.header(HttpHeaders.ETAG, PlanTag.of(plan.version()))
                .entity(dto)
                .build();
    }
}
