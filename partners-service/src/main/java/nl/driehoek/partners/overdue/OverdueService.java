package nl.driehoek.partners.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.overdue.store.OverdueReportStore;

/** Tells which reports are overdue, of the commitments that the caller may see. */
@ApplicationScoped
public class OverdueService {
    private final OverdueReportStore reports;
    private final CommitmentService commitments;
    private final Clock clock;

    public OverdueService(OverdueReportStore reports, CommitmentService commitments, Clock clock) {
        this.reports = reports;
        this.commitments = commitments;
        this.clock = clock;
    }

    @Transactional
    public List<OverdueReport> list(OverdueFilter filter, OverdueReport.Place after, int count, Caller caller) {
        return reports.list(filter, commitments.sight(caller), after, count, LocalDate.now(clock));
    }
}
