package nl.driehoek.plans.plan.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.plans.plan.PlanEditing;
import nl.driehoek.plans.plan.PlanEditing.DraftRead;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.document.ThemeDocument;
import nl.driehoek.plans.plan.domain.PlacedTheme;
import nl.driehoek.plans.plan.domain.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The themes of a revision: reading them, and taking them to another place in a draft. */
@Path("/v1/plans/{planId}/revisions/{revision}/themes")
@Tag(name = "Parts", description = "Single themes and targets of a revision.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemeResource {
    private final PlanEditing editing;
    private final PlanReader reader;
    private final CurrentCaller caller;

    ThemeResource(PlanEditing editing, PlanReader reader, CurrentCaller caller) {
        this.editing = editing;
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listThemes",
            summary = "List the themes of a revision",
            description = "All of them in one list, each followed by those below it.")
    @APIResponseSchema(value = ThemeListDto.class, responseDescription = "The themes, with the revision's ETag")
    public Response list(@PathParam("planId") String planId, @PathParam("revision") String revision) {
        SeenRevision seen = seen(planId, revision);
        return PartAnswer.ok(seen.version(), ThemeListDto.of(PlacedTheme.all(seen.content())));
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Operation(
            operationId = "getTheme",
            summary = "Read a theme of a revision",
            description = "With the themes below it. What was read can be changed and sent back.")
    @APIResponseSchema(value = ThemeDocument.class, responseDescription = "The theme, with the revision's ETag")
    public Response get(
            @PathParam("planId") String planId, @PathParam("revision") String revision, @PathParam("key") String key) {
        SeenRevision seen = seen(planId, revision);
        return PartAnswer.ok(
                seen.version(),
                ThemeDocument.of(PlanEditing.theme(seen.content(), key).theme()));
    }

    @POST
    @Path("/{key}/moves")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "moveTheme",
            summary = "Take a theme of a draft to another place",
            description = "With the themes below it; targets stay with their theme. Needs If-Match with the ETag of the"
                    + " revision.")
    @APIResponseSchema(
            value = PlacedThemeDto.class,
            responseDescription = "The theme in its new place, with the revision's new ETag")
    public Response move(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ThemePlaceInput input) {
        DraftRead draft =
                new DraftRead(Parameters.planId(planId), Parameters.revision(revision), ifMatch, caller.get());
        Revision changed = editing.moveTheme(draft, key, input.place());
        return PartAnswer.ok(changed.version(), PlacedThemeDto.of(PlanEditing.theme(changed.content(), key)));
    }

    private SeenRevision seen(String planId, String revision) {
        return reader.revision(Parameters.planId(planId), Parameters.revision(revision), caller.get());
    }
}
