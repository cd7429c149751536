package nl.driehoek.plans.plan.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.plans.plan.PlanEditing;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.document.TargetDocument;
import nl.driehoek.plans.plan.domain.Target;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The targets of a revision. */
@Path("/v1/plans/{planId}/revisions/{revision}/targets")
@Tag(name = "Parts", description = "Single themes and targets of a revision.")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {
    private final PlanReader reader;
    private final CurrentCaller caller;

    TargetResource(PlanReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTargets",
            summary = "List the targets of a revision",
            description = "All of them in one list, in the plan's order.")
    @APIResponseSchema(value = TargetListDto.class, responseDescription = "The targets, with the revision's ETag")
    public Response list(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @Parameter(description = "Key of the theme that they stand under.", example = "wijken-en-buurten")
                    @QueryParam("theme")
                    @Nullable
                    String theme,
            @Parameter(description = "Code of the indicator.", example = "groningen-drugsoverlast")
                    @QueryParam("indicator")
                    @Nullable
                    String indicator) {
        Parameters.text("theme", theme);
        Parameters.text("indicator", indicator);
        SeenRevision seen = seen(planId, revision);
        List<Target> found = seen.content().targets().stream()
                .filter(target -> theme == null || theme.equals(target.theme()))
                .filter(target -> indicator == null || indicator.equals(target.indicator()))
                .toList();
        return PartAnswer.ok(seen.version(), TargetListDto.of(found));
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Operation(
            operationId = "getTarget",
            summary = "Read a target of a revision",
            description = "As printed and as read. What was read can be changed and sent back.")
    @APIResponseSchema(value = TargetDocument.class, responseDescription = "The target, with the revision's ETag")
    public Response get(
            @PathParam("planId") String planId, @PathParam("revision") String revision, @PathParam("key") String key) {
        SeenRevision seen = seen(planId, revision);
        return PartAnswer.ok(seen.version(), TargetDocument.of(PlanEditing.target(seen.content(), key)));
    }

    private SeenRevision seen(String planId, String revision) {
        return reader.revision(Parameters.planId(planId), Parameters.revision(revision), caller.get());
    }
}
