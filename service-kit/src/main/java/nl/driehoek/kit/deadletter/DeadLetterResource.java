package nl.driehoek.kit.deadletter;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dead letters over HTTP. Replays are not kept under an Idempotency-Key: doing it again finds nothing to do. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(
        name = "Dead letters",
        description = "Events that this service could not take, until somebody has decided about them.")
public class DeadLetterResource {
    private final DeadLetters letters;
    private final CurrentCaller caller;

    public DeadLetterResource(DeadLetters letters, CurrentCaller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    @Path("/dead-letters")
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description = "The oldest first, without what is in them.")
    public Page<DeadLetterDto> list(
            @Parameter(
                            description = "Only letters in this state.",
                            schema = @Schema(implementation = DeadLetterState.class, examples = "WAITING"))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        List<DeadLetter> found = letters.list(state(state), position(page), page.fetch());
        return Page.of(found, page.limit(), DeadLetterResource::position, DeadLetterDto::of);
    }

    @GET
    @Path("/dead-letters/{id}")
    @Operation(
            operationId = "getDeadLetter",
            summary = "Read a dead letter with what is in it",
            description = "All headers, and of the payload at most the first 64 KiB.")
    @APIResponseSchema(value = LetterContentDto.class, responseCode = "200", responseDescription = "The dead letter")
    public LetterContentDto get(@PathParam("id") String id) {
        return LetterContentDto.of(letters.get(id(id)));
    }

    @POST
    @Path("/dead-letter-replays")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Hand dead letters to their consumer once more",
            description =
                    "To the part of this service that refused them, and not by their topic: others do not see them"
                            + " again. A letter that comes after newer events of its key changes nothing that those decided. What is"
                            + " refused again goes on waiting, with the new reason. With a dry run nothing is kept.")
    @APIResponseSchema(value = ReplaysDto.class, responseCode = "200", responseDescription = "What came of each letter")
    public ReplaysDto replay(ReplayRequest request) {
        boolean dryRun = Boolean.TRUE.equals(request.dryRun());
        String by = caller.get().subject();
        if (request.ids() != null) {
            return ReplaysDto.of(letters.replay(named(request.ids()), dryRun, by), dryRun, null);
        }
        Cursor cursor = Cursor.of(Integer.toString(ReplayRequest.MOST), request.cursor());
        List<DeadLetter> waiting = letters.list(DeadLetterState.WAITING, position(cursor), cursor.fetch());
        Page<DeadLetter> page = Page.of(waiting, cursor.limit(), DeadLetterResource::position, letter -> letter);
        return ReplaysDto.of(letters.replay(page.items(), dryRun, by), dryRun, page.nextCursor());
    }

    @POST
    @Path("/dead-letters/{id}/discards")
    @Idempotent
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Decide that a dead letter need not have its effect",
            description = "For good. Only a letter that waits can be discarded (409).")
    @APIResponse(
            responseCode = "201",
            description = "The letter as it now is",
            content = @Content(schema = @Schema(implementation = DeadLetterDto.class)))
    public Response discard(@PathParam("id") String id, DiscardRequest request) {
        DeadLetter discarded =
                letters.discard(id(id), request.reason(), caller.get().subject());
        return Response.status(201).entity(DeadLetterDto.of(discarded)).build();
    }

    /** Every letter that is not there is a fault of its own. */
    private List<DeadLetter> named(List<UUID> ids) {
        List<DeadLetter> named = new ArrayList<>();
        Faults faults = new Faults();
        for (UUID id : ids.stream().distinct().toList()) {
            letters.find(id).ifPresentOrElse(named::add, () -> faults.at("ids")
                    .at(ids.indexOf(id))
                    .add("unknown-dead-letter", "is not a dead letter"));
        }
        ProblemException.throwIfAny(faults);
        named.sort(Comparator.comparingLong(DeadLetter::position));
        return named;
    }

    private static String position(DeadLetter letter) {
        return Long.toString(letter.position());
    }

    private static long position(Cursor cursor) {
        try {
            return cursor.after() == null ? 0 : Long.parseLong(cursor.after());
        } catch (NumberFormatException e) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
        }
    }

    private static @Nullable DeadLetterState state(@Nullable String text) {
        try {
            return text == null ? null : DeadLetterState.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("state", "must be WAITING, REPLAYED or DISCARDED");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("There is no dead letter " + text + ".");
        }
    }
}
