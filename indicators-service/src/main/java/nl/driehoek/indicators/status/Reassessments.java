package nl.driehoek.indicators.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.store.PendingStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The queue of series whose targets are judged after the transaction that changed them, because they are many.
 *
 * <p>It is written in that same transaction, so there is never a change of which nobody knows that it is to be judged.
 * Until it is, the statuses are behind, and {@link #size} says by how much. Whoever changes something puts it here while
 * holding the indicators, as when it would judge at once: then no worker judges in between on half of it.
 */
@ApplicationScoped
public class Reassessments {
    private static final Logger LOG = Logger.getLogger(Reassessments.class);

    /** Told within the transaction that something waits; its observers act after the commit. */
    public record Enqueued() {}

    private final PendingStore store;
    private final Event<Enqueued> enqueued;
    private final Clock clock;

    public Reassessments(PendingStore store, Event<Enqueued> enqueued, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.enqueued = enqueued;
        this.clock = clock;
        meters.gauge(
                "driehoek.assessments.waiting", this, queue -> queue.measured().waiting());
        meters.gauge("driehoek.assessments.age.seconds", this, Reassessments::ageSeconds);
    }

    /**
     * Lets the targets on these series be judged later. Of the cause each series keeps its own part. Series without
     * targets are left out, so there may be very many.
     *
     * @return how many series have targets
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int enqueue(Collection<SeriesKey> series, Cause cause) {
        Map<String, Cause> causes = new HashMap<>();
        cause.onEach(series).forEach((one, own) -> causes.put(one.toString(), own));
        return told(store.changed(causes, clock.instant()));
    }

    /** Lets a recomputation wait for its turn, after everything that changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int enqueue(UUID job, @Nullable UUID plan, @Nullable String indicator, Cause cause) {
        return told(store.recomputed(job, plan, indicator, cause, clock.instant()));
    }

    /** What was judged by another version of the method is judged anew by this one. */
    void atStart(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().run(this::enqueueOtherMethods);
    }

    /** Lets statuses that were made by another version of the method be judged by this one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueueOtherMethods() {
        int waiting = told(store.judgedOtherwise(TargetStatus.METHOD_VERSION, Cause.METHOD, clock.instant()));
        if (waiting > 0) {
            LOG.infof("The method of judging is another than before for targets on %d series", waiting);
        }
    }

    private int told(int series) {
        if (series > 0) {
            enqueued.fire(new Enqueued());
        }
        return series;
    }

    /** How much waits. */
    @Transactional
    public AssessmentQueue size() {
        return store.size();
    }

    private AssessmentQueue measured() {
        return QuarkusTransaction.requiringNew().call(store::size);
    }

    private double ageSeconds() {
        Instant since = measured().since();
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }
}
