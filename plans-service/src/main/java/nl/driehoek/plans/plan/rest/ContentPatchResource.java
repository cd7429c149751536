package nl.driehoek.plans.plan.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.rest.MergePatch;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.PlanCompleteness;
import nl.driehoek.plans.plan.PlanEditing;
import nl.driehoek.plans.plan.PlanEditing.DraftRead;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.document.ContentDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes in the content of a draft, and what it still lacks. */
@Path("/v1/plans/{planId}")
@Tag(name = "Revisions", description = "What a plan says, from draft to adoption.")
@Produces(MediaType.APPLICATION_JSON)
public class ContentPatchResource {
    private final PlanEditing editing;
    private final PlanReader reader;
    private final PlanCompleteness completeness;
    private final MergePatch patches;
    private final CurrentCaller caller;

    ContentPatchResource(
            PlanEditing editing,
            PlanReader reader,
            PlanCompleteness completeness,
            MergePatch patches,
            CurrentCaller caller) {
        this.editing = editing;
        this.reader = reader;
        this.completeness = completeness;
        this.patches = patches;
        this.caller = caller;
    }

    @PATCH
    @Path("/revisions/{revision}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "patchRevision",
            summary = "Change members of the content of a draft",
            description = "By JSON Merge Patch. Needs If-Match. For one theme or target of a list, use its own path.")
    @APIResponseSchema(value = RevisionDto.class, responseDescription = "The changed draft, with its new ETag")
    public Response patch(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            description = "The members of PlanContent to change; null takes one away.",
                            content = @Content(schema = @Schema(implementation = MergePatchDocument.class)))
                    JsonNode patch) {
        UUID plan = Parameters.planId(planId);
        DraftRead draft = new DraftRead(plan, Parameters.revision(revision), ifMatch, caller.get());
        return RevisionAnswer.ok(
                plan,
                SeenRevision.whole(
                        editing.change(draft, content -> patches.apply(content, patch, ContentDocument.class))));
    }

    @GET
    @Path("/revisions/{revision}/completeness")
    @PermitAll
    @Operation(
            operationId = "getCompleteness",
            summary = "Read what a revision still lacks",
            description = "What is missing stands in the way of submission and adoption; remarks do not. Pointers lead"
                    + " into the content.")
    @APIResponseSchema(value = CompletenessDto.class, responseDescription = "What it lacks, with the revision's ETag")
    public Response completeness(@PathParam("planId") String planId, @PathParam("revision") String revision) {
        SeenRevision seen = reader.revision(Parameters.planId(planId), Parameters.revision(revision), caller.get());
        return Response.ok(CompletenessDto.of(completeness.of(seen.content())))
                .header(HttpHeaders.ETAG, Versions.etag(seen.version()))
                .build();
    }
}
