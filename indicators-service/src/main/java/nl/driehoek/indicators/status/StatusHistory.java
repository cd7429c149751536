package nl.driehoek.indicators.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.status.store.StatusHistoryStore;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;

/** Everything that was ever said of targets, and why it was said. */
@ApplicationScoped
public class StatusHistory {
    private final StatusHistoryStore store;
    private final Clock clock;

    public StatusHistory(StatusHistoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps what is said of a target from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(JudgedTarget target, StatusDocument status, Cause cause) {
        store.add(target, Optional.of(status), CauseDocument.of(cause.on(target.series())), now());
    }

    /** Keeps that nothing is said of a target from now on, for it left its plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void left(JudgedTarget target, Cause cause) {
        store.add(target, Optional.empty(), CauseDocument.of(cause), now());
    }

    /** As the database keeps it, so that what is read now equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
