package nl.driehoek.partners.overdue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Looks from time to time how commitments stand, for reports become overdue and norms fail while nothing happens. Each is
 * looked at once a day, those that wait longest first; several services may do so at the same time.
 */
@ApplicationScoped
public class OverdueWatch {
    private final Reassessment reassessment;

    public OverdueWatch(Reassessment reassessment) {
        this.reassessment = reassessment;
    }

    /** Each handful of commitments in a transaction of its own. */
    @Scheduled(
            every = "${driehoek.overdue.every}",
            delayed = "${driehoek.overdue.delayed}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (UUID plan : reassessment.plansThatWait()) {
            reassessment.catchUp(plan);
        }
    }
}
