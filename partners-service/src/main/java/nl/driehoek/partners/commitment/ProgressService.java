package nl.driehoek.partners.commitment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.commitment.store.ProgressReportStore;

/** The use cases of progress reports. */
@ApplicationScoped
public class ProgressService {
    private final ProgressReportStore reports;
    private final CommitmentChanges changes;
    private final CommitmentService commitments;
    private final Clock clock;

    public ProgressService(
            ProgressReportStore reports, CommitmentChanges changes, CommitmentService commitments, Clock clock) {
        this.reports = reports;
        this.changes = changes;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** The caller's organisation reports, for itself, once per period. */
    @Transactional
    public ProgressReport report(UUID commitmentId, Progress progress, Caller caller) {
        Faults faults = new Faults();
        progress.checkBegun(LocalDate.now(clock), faults);
        ProblemException.throwIfAny(faults);
        Deed deed = new Deed(caller.subject(), caller.organisation(), CommitmentService.now(clock), null);
        Commitment reported = changes.change(commitmentId, present -> {
            Commitment next = present.report(UUID.randomUUID(), progress, deed);
            keep(commitmentId, requireNonNull(next.latestProgress()));
            return next;
        });
        return requireNonNull(reported.latestProgress());
    }

    private void keep(UUID commitmentId, ProgressReport report) {
        Period period = report.progress().period();
        if (reports.has(commitmentId, report.partner(), period)) {
            throw new ProblemException(
                    PartnersProblem.PERIOD_REPORTED_ALREADY,
                    report.partner() + " has reported on " + period + " already; a report is never overwritten.");
        }
        reports.add(commitmentId, report);
    }

    @Transactional
    public List<Listed<ProgressReport>> list(UUID commitmentId, long after, int count, Caller caller) {
        commitments.get(commitmentId, caller);
        return reports.page(commitmentId, after, count);
    }

    @Transactional
    public ProgressReport get(UUID commitmentId, UUID id, Caller caller) {
        commitments.get(commitmentId, caller);
        return reports.get(commitmentId, id)
                .orElseThrow(() -> ProblemException.notFound("This commitment has no progress report " + id + "."));
    }
}
