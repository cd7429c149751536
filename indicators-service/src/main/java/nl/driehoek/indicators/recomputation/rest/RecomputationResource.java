package nl.driehoek.indicators.recomputation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.driehoek.indicators.recomputation.RecomputationService;
import nl.driehoek.indicators.recomputation.domain.Recomputation;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recomputations over HTTP. */
@Path("/v1/recomputations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@Tag(
        name = "Recomputations",
        description = "Computing statuses anew, to see that they are what follows from the facts.")
public class RecomputationResource {
    private final RecomputationService recomputations;
    private final CurrentCaller caller;

    public RecomputationResource(RecomputationService recomputations, CurrentCaller caller) {
        this.recomputations = recomputations;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "requestRecomputation",
            summary = "Compute statuses anew",
            description =
                    "Of all targets in force, of one plan, or on one indicator. It happens in the background, after"
                            + " everything that changed was judged. With a dry run nothing is written: it tells how many statuses"
                            + " are not what follows from the facts.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its progress can be read.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RecomputationDto.class)))
    public Response request(RecomputationRequestDto request) {
        Recomputation requested = recomputations.request(request.scope(), caller.get());
        return Response.accepted(RecomputationDto.of(requested))
                .location(URI.create("/v1/recomputations/" + requested.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listRecomputations", summary = "List recomputations", description = "The newest first.")
    public Page<RecomputationDto> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                recomputations.list(page), page.limit(), found -> Long.toString(found.number()), RecomputationDto::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRecomputation",
            summary = "Read a recomputation",
            description = "How far it is, and how many statuses it changed or would change.")
    public RecomputationDto get(@PathParam("id") String id) {
        return RecomputationDto.of(recomputations.get(id(id)));
    }

    @POST
    @Path("/{id}/cancellations")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "cancelRecomputation",
            summary = "Call a recomputation off",
            description = "What was judged until then stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "It is cancelled",
            content = @Content(schema = @Schema(implementation = RecomputationDto.class)))
    public Response cancel(@PathParam("id") String id) {
        return Response.ok(RecomputationDto.of(recomputations.cancel(id(id)))).build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("There is no recomputation " + text + ".");
        }
    }
}
