package nl.driehoek.indicators.recomputation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.recomputation.domain.Recomputation;
import nl.driehoek.indicators.recomputation.domain.RecomputationState;
import nl.driehoek.indicators.recomputation.domain.Scope;
import nl.driehoek.indicators.recomputation.store.RecomputationStore;
import nl.driehoek.indicators.status.Reassessments;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.status.store.PendingStore;
import nl.driehoek.indicators.target.store.TargetStore;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Computing statuses anew, which should change nothing: what is kept follows from the facts already. It is there for who
 * doubts that, and for who mended something by hand. {@link AssessmentWorker} does the work.
 */
@ApplicationScoped
public class RecomputationService {
    private final RecomputationStore store;
    private final Reassessments queue;
    private final PendingStore pending;
    private final TargetStore targets;
    private final Clock clock;

    public RecomputationService(
            RecomputationStore store, Reassessments queue, PendingStore pending, TargetStore targets, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.pending = pending;
        this.targets = targets;
        this.clock = clock;
    }

    /** Puts a recomputation in the queue; one without any targets has succeeded at once. */
    @Transactional
    public Recomputation request(Scope scope, Caller caller) {
        store.lockForAsking();
        store.underWay(scope).ifPresent(same -> {
            throw new ProblemException(
                    IndicatorsProblem.RECOMPUTATION_UNDER_WAY,
                    "Wait for /v1/recomputations/" + same.id() + ", which does the same, or cancel it.");
        });
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        store.insert(id, scope, caller.subject(), now);
        if (queue.enqueue(id, scope.planId(), scope.indicator(), Cause.RECOMPUTATION) == 0) {
            store.end(id, RecomputationState.SUCCEEDED, null, now);
        }
        store.expect(id, targets.count(scope.planId(), scope.indicator()));
        return get(id);
    }

    @Transactional
    public Recomputation get(UUID id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("There is no recomputation " + id + "."));
    }

    /** The newest first. */
    @Transactional
    public List<Recomputation> list(Cursor page) {
        return store.list(page, before(page.after()));
    }

    private static long before(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
        }
    }

    /** Calls a recomputation off; what was judged until then stays. */
    @Transactional
    public Recomputation cancel(UUID id) {
        get(id);
        pending.drop(id);
        if (!store.end(id, RecomputationState.CANCELLED, null, clock.instant())) {
            throw new ProblemException(
                    IndicatorsProblem.RECOMPUTATION_ENDED,
                    "It is " + get(id).state() + " and has nothing left to stop.");
        }
        return get(id);
    }
}
