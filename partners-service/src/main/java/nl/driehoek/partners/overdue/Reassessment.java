package nl.driehoek.partners.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.overdue.store.ReassessmentStore;
import org.jboss.logging.Logger;

/**
 * Looks at the open commitments that have been agreed, so that each stands as it should today. In small transactions, so
 * that nobody waits for long; one that cannot be looked at keeps no other from it.
 */
@ApplicationScoped
public class Reassessment {
    private static final Logger LOG = Logger.getLogger(Reassessment.class);

    private final ReassessmentStore store;
    private final ReassessmentBatch batch;
    private final OverdueSettings settings;
    private final Clock clock;

    public Reassessment(ReassessmentStore store, ReassessmentBatch batch, OverdueSettings settings, Clock clock) {
        this.store = store;
        this.batch = batch;
        this.settings = settings;
        this.clock = clock;
    }

    /** Plans with commitments that nobody has looked at today, those that wait longest first. */
    List<UUID> plansThatWait() {
        return store.plansThatWait(LocalDate.now(clock));
    }

    /** Looks at what nobody has looked at today. */
    Looked catchUp(UUID planId) {
        return inBatches(planId, store.waiting(planId, LocalDate.now(clock)), batch::catchUp);
    }

    /** Plans with anything that can be looked at. */
    public List<UUID> plans() {
        return store.plans();
    }

    /**
     * Looks at everything on a plan, whether somebody did so today or not.
     *
     * @param dryRun compares only
     */
    public Looked lookAnew(UUID planId, boolean dryRun) {
        return inBatches(planId, store.all(planId), dryRun ? batch::compare : batch::lookAnew);
    }

    private Looked inBatches(UUID planId, List<UUID> ids, ReassessmentBatch.Look look) {
        Looked looked = Looked.AT_NOTHING;
        for (int from = 0; from < ids.size(); from += settings.batchSize()) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + settings.batchSize()));
            looked = looked.and(some(planId, some, look));
        }
        return looked;
    }

    /** Where a batch fails, each of it alone, so that only what is to blame stays behind. */
    private static Looked some(UUID planId, List<UUID> ids, ReassessmentBatch.Look look) {
        try {
            return look.at(planId, ids);
        } catch (RuntimeException e) {
            if (ids.size() > 1) {
                return ids.stream().map(id -> some(planId, List.of(id), look)).reduce(Looked.AT_NOTHING, Looked::and);
            }
            LOG.errorf(e, "Commitment %s cannot be looked at", ids.get(0));
            return Looked.failedAt(ids.get(0));
        }
    }
}
