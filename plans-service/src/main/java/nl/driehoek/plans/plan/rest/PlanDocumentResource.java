package nl.driehoek.plans.plan.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.rest.TableFiles;
import nl.driehoek.kit.rest.YamlDocument;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.domain.PlanHeader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A plan as one document, to keep or to take elsewhere. */
@Path("/v1/plans/{planId}/revisions/{revision}/document")
@Tag(name = "Exchange", description = "Plans and targets as files.")
public class PlanDocumentResource {
    private static final List<String> OFFERED = List.of(MediaType.APPLICATION_JSON, MediaTypes.YAML);

    private final PlanReader reader;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    public PlanDocumentResource(PlanReader reader, CurrentCaller caller, ObjectMapper mapper) {
        this.reader = reader;
        this.caller = caller;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.YAML})
    @Operation(
            operationId = "getPlanDocument",
            summary = "Export a plan",
            description = "The plan with the content of this revision, as the document that POST /plans takes: sent"
                    + " there, it makes the same plan again. Ids, states and what target texts were read as are not in it."
                    + " Its JSON Schema is published at /v1/schemas/plan-document.v1.json.")
    @APIResponse(
            responseCode = "200",
            description = "The document, as JSON or YAML",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanInput.class)),
                @Content(mediaType = MediaTypes.YAML, schema = @Schema(implementation = PlanInput.class))
            })
    public Response get(
            @PathParam("planId") String planId, @PathParam("revision") String revision, @Context HttpHeaders headers) {
        UUID id = Parameters.planId(planId);
        SeenRevision seen = reader.revision(id, Parameters.revision(revision), caller.get());
        PlanHeader plan = reader.plan(id, caller.get()).header();
        PlanInput document = PlanInput.of(plan, seen.content());
        String mediaType = TableFiles.chosen(headers, OFFERED);
        return mediaType.equals(MediaTypes.YAML)
                ? FileAnswer.of(YamlDocument.write(mapper, document), mediaType, plan, seen, "yaml")
                : FileAnswer.of(document, mediaType, plan, seen, "json");
    }
}
