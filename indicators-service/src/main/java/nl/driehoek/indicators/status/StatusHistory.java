package nl.driehoek.indicators.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import nl.driehoek.indicators.status.store.StatusHistoryStore;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;

/** Everything that was ever said of targets, and why it was said. */
@ApplicationScoped
public class StatusHistory {
    private final StatusHistoryStore store;

    public StatusHistory(StatusHistoryStore store) {
        this.store = store;
    }

    /** What was said of a target, newest first; also of one that left its plan. */
    @Transactional
    public List<StatusVersion> list(String id, Cursor page) {
        List<StatusVersion> versions = store.list(id, before(page), page.fetch());
        if (versions.isEmpty() && !store.isKnown(id)) {
            throw ProblemException.notFound("Nothing was ever said of a target " + id + ".");
        }
        return versions;
    }

    private static int before(Cursor page) {
        try {
            return page.after() == null ? Integer.MAX_VALUE : Integer.parseInt(page.after());
        } catch (NumberFormatException e) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
        }
    }

    @Transactional
    public StatusVersion get(String id, int number) {
        return store.find(id, number)
                .orElseThrow(() ->
                        ProblemException.notFound("Of target status %s there is no number %d.".formatted(id, number)));
    }

    /** What was said of a target at a moment. */
    @Transactional
    public StatusDocument asOf(String id, Instant moment) {
        return store.asOf(id, moment)
                .map(StatusVersion::status)
                .orElseThrow(
                        () -> ProblemException.notFound("There was no target status " + id + " at " + moment + "."));
    }

    /** What was said of all targets at a moment, in order of their id. */
    @Transactional
    public List<StatusDocument> listAsOf(StatusFilter filter, Instant moment, Cursor page) {
        return store.listAsOf(filter, moment, page);
    }
}
