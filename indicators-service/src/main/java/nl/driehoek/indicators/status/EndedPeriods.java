package nl.driehoek.indicators.status;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Judges targets whose due period ended without anything else happening. Looks every hour, for then it does not matter
 * when the service was started or whether it ran at midnight; on most days there is nothing to do.
 */
@ApplicationScoped
public class EndedPeriods {
    private static final Logger LOG = Logger.getLogger(EndedPeriods.class);

    private final StatusService statuses;

    public EndedPeriods(StatusService statuses) {
        this.statuses = statuses;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reassess() {
        for (String indicator : statuses.indicatorsWithEndedPeriods()) {
            LOG.infof("A due period has ended for targets on %s", indicator);
            statuses.reassessInTime(indicator);
        }
    }
}
