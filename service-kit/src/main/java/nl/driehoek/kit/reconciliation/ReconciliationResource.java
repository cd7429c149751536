package nl.driehoek.kit.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What runs after a restore did, and what people have to enter again. */
@Path("/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Operations", description = "For who runs the installation.")
public class ReconciliationResource {
    private final ReconciliationStore store;

    public ReconciliationResource(ReconciliationStore store) {
        this.store = store;
    }

    @GET
    @Operation(
            summary = "List the runs after a restore",
            description = "Each run with what it did per topic, the newest first.")
    public Page<ReconciliationDto> listReconciliations(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                store.runs(before(page.after()), page.fetch()),
                page.limit(),
                run -> run.startedAt().toString(),
                run -> ReconciliationDto.of(run, store.topics(run.id())));
    }

    @GET
    @Path("/{id}/entries")
    @Operation(
            summary = "List what a run found lost",
            description = "Events whose changes the database no longer has, with their data, and events of others that"
                    + " were refused; in the order in which they were found.")
    public Page<ReconciliationEntryDto> listReconciliationEntries(
            @Parameter(description = "Id of the run.") @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                store.entries(known(id), after(page.after()), page.fetch()),
                page.limit(),
                entry -> Long.toString(entry.id()),
                ReconciliationEntryDto::of);
    }

    private UUID known(String id) {
        try {
            UUID run = UUID.fromString(id);
            if (store.isKnown(run)) {
                return run;
            }
        } catch (IllegalArgumentException e) {
            // Answered below: what cannot be an id names nothing.
        }
        throw ProblemException.notFound("There is no reconciliation " + id + ".");
    }

    private static @Nullable OffsetDateTime before(@Nullable String after) {
        try {
            return after == null ? null : OffsetDateTime.parse(after);
        } catch (DateTimeException e) {
            throw unknownCursor();
        }
    }

    private static long after(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw unknownCursor();
        }
    }

    private static ProblemException unknownCursor() {
        return ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
    }
}
