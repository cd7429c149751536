package nl.driehoek.plans.plan.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.rest.MergePatch;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.PlanEditing;
import nl.driehoek.plans.plan.PlanEditing.DraftRead;
import nl.driehoek.plans.plan.document.TargetDocument;
import nl.driehoek.plans.plan.domain.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes of single targets of a draft. All need If-Match with the ETag of the revision, and answer with its new one. */
@Path("/v1/plans/{planId}/revisions/{revision}/targets")
@Tag(name = "Parts", description = "Single themes and targets of a revision.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLANNER, Roles.ADMIN})
public class TargetEditResource {
    private final PlanEditing editing;
    private final MergePatch patches;
    private final CurrentCaller caller;

    TargetEditResource(PlanEditing editing, MergePatch patches, CurrentCaller caller) {
        this.editing = editing;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addTarget",
            summary = "Add a target to a draft",
            description = "Its theme, if it names one, must be in the draft.")
    @APIResponseSchema(
            value = TargetDocument.class,
            responseCode = "201",
            responseDescription = "The target, with the revision's new ETag")
    public Response add(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            NewTargetInput input) {
        UUID plan = Parameters.planId(planId);
        int number = Parameters.revision(revision);
        DraftRead draft = new DraftRead(plan, number, ifMatch, caller.get());
        Revision changed = editing.addTarget(draft, input.given(), input.position());
        String key = String.valueOf(input.given().key());
        return PartAnswer.created(plan, number, changed.version(), "targets/" + key, part(changed, key));
    }

    @PUT
    @Path("/{key}")
    @Operation(
            operationId = "replaceTarget",
            summary = "Replace a target of a draft",
            description = "The key stays: one in the body that differs from the path's is a fault.")
    @APIResponseSchema(value = TargetDocument.class, responseDescription = "The target, with the revision's new ETag")
    public Response replace(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TargetDocument target) {
        return changed(editing.changeTarget(draft(planId, revision, ifMatch), key, present -> target), key);
    }

    @PATCH
    @Path("/{key}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Operation(
            operationId = "patchTarget",
            summary = "Change members of a target of a draft",
            description = "By JSON Merge Patch; the key stays.")
    @APIResponseSchema(value = TargetDocument.class, responseDescription = "The target, with the revision's new ETag")
    public Response patch(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            description = "The members of Target to change; null takes one away.",
                            content = @Content(schema = @Schema(implementation = MergePatchDocument.class)))
                    JsonNode patch) {
        return changed(
                editing.changeTarget(
                        draft(planId, revision, ifMatch),
                        key,
                        present -> patches.apply(present, patch, TargetDocument.class)),
                key);
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "removeTarget",
            summary = "Take a target out of a draft",
            description = "It stays in the revisions before.")
    @APIResponse(responseCode = "204", description = "It is gone; with the revision's new ETag")
    public Response remove(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return PartAnswer.gone(
                editing.removeTarget(draft(planId, revision, ifMatch), key).version());
    }

    private DraftRead draft(String planId, String revision, @Nullable String ifMatch) {
        return new DraftRead(Parameters.planId(planId), Parameters.revision(revision), ifMatch, caller.get());
    }

    private static Response changed(Revision revision, String key) {
        return PartAnswer.ok(revision.version(), part(revision, key));
    }

    private static TargetDocument part(Revision revision, String key) {
        return TargetDocument.of(PlanEditing.target(revision.content(), key));
    }
}
