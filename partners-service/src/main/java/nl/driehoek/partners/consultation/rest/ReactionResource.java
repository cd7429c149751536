package nl.driehoek.partners.consultation.rest;

import static java.util.Objects.requireNonNull;

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
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.consultation.ReactionService;
import nl.driehoek.partners.consultation.domain.Reaction;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What organisations say to a commitment, beside agreeing or declining. */
@Path("/v1/commitments/{id}/reactions")
@Tag(name = "Consultation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReactionResource {
    private final ReactionService reactions;
    private final CurrentCaller caller;

    public ReactionResource(ReactionService reactions, CurrentCaller caller) {
        this.reactions = reactions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "reactToCommitment",
            summary = "React to a commitment",
            description =
                    "For every organisation that has a part, as addressee too, and for who coordinates the plan; until"
                            + " the commitment has ended. A reaction cannot be changed: say otherwise in another one. It shows the"
                            + " organisation, never the person; leave personal data out of the text.")
    @APIResponseSchema(
            value = ReactionDto.class,
            responseCode = "201",
            responseDescription = "The reaction as it is kept")
    public Response react(@PathParam("id") String id, ReactionInput input) {
        Reaction reaction = reactions.react(
                Parameters.pathId(id), input.partner(), requireNonNull(input.text()), input.reason(), caller.get());
        return Response.created(
                        URI.create("/v1/commitments/" + reaction.commitmentId() + "/reactions/" + reaction.id()))
                .entity(ReactionDto.of(reaction))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listReactions",
            summary = "List the reactions to a commitment",
            description = "In the order in which they came in; for everybody who may see the commitment.")
    public Page<ReactionDto> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                reactions.list(Parameters.pathId(id), Parameters.afterNumber(page), page.fetch(), caller.get()),
                page.limit(),
                Listed::sortKey,
                listed -> ReactionDto.of(listed.item()));
    }

    @GET
    @Path("/{reactionId}")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getReaction",
            summary = "Read a reaction",
            description = "For everybody who may see the commitment.")
    public ReactionDto get(@PathParam("id") String id, @PathParam("reactionId") String reactionId) {
        return ReactionDto.of(reactions.get(Parameters.pathId(id), Parameters.pathId(reactionId), caller.get()));
    }
}
