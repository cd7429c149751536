package nl.driehoek.indicators.overdue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every hour which measurements have become overdue, for that happens while nothing happens. */
@ApplicationScoped
public class OverdueWatch {
    private final OverdueService overdue;

    public OverdueWatch(OverdueService overdue) {
        this.overdue = overdue;
    }

    /** Each handful of series in a transaction of its own. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (String indicator : overdue.indicators()) {
            String last = "";
            while (last != null) {
                last = overdue.refreshNext(indicator, last);
            }
        }
    }
}
