package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import nl.driehoek.partners.commitment.events.CommitmentEvents;
import nl.driehoek.partners.commitment.store.ProgressReportStore;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** The use cases of progress reports. */
@ApplicationScoped
public class ProgressService {
    private final ProgressReportStore reports;
    private final ProgressRules rules;
    private final CommitmentChanges changes;
    private final CommitmentService commitments;
    private final PlanViewService plans;
    private final Acting acting;
    private final CommitmentEvents events;
    private final Clock clock;

    public ProgressService(
            ProgressReportStore reports,
            ProgressRules rules,
            CommitmentChanges changes,
            CommitmentService commitments,
            PlanViewService plans,
            Acting acting,
            CommitmentEvents events,
            Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.changes = changes;
        this.commitments = commitments;
        this.plans = plans;
        this.acting = acting;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An organisation reports, for itself, once per period.
     *
     * @param partner the organisation; null for the caller's own
     * @param reason on what ground it is recorded for another organisation; null when it is the caller's own
     */
    @Transactional
    public ProgressReport report(
            UUID commitmentId, @Nullable String partner, @Nullable String reason, Progress progress, Caller caller) {
        PlanView plan = plans.held(changes.find(commitmentId).planId());
        String who = acting.partner(partner, reason, caller, plan);
        Deed deed = Deeds.of(caller, reason, clock);
        ProgressReport report = ProgressReport.first(UUID.randomUUID(), who, progress, deed.at());
        changes.change(commitmentId, plan, present -> {
            Commitment next = present.report(report, deed);
            check(progress, present);
            requireDue(progress.period(), present, plan);
            requireFirst(commitmentId, who, progress.period());
            reports.add(commitmentId, report, deed);
            events.reported(present, report);
            return next;
        });
        return report;
    }

    /** What was reported turns out otherwise: a next version, with the reason why. */
    @Transactional
    public ProgressReport correct(UUID commitmentId, UUID id, Progress progress, String reason, Caller caller) {
        PlanView plan = plans.held(changes.find(commitmentId).planId());
        ProgressReport known = find(commitmentId, id);
        acting.partner(known.partner(), reason, caller, plan);
        Deed deed = Deeds.of(caller, reason, clock);
        changes.change(commitmentId, plan, present -> {
            ProgressReport latest = find(commitmentId, id);
            Faults faults = new Faults();
            if (!latest.progress().period().equals(progress.period())) {
                faults.at("period")
                        .add(
                                "period-cannot-change",
                                "must be " + latest.progress().period());
            }
            rules.checkValues(progress.values(), present, faults);
            ProblemException.throwIfAny(faults);
            if (latest.progress().equals(progress)) {
                return present;
            }
            ProgressReport next = latest.corrected(progress, deed.at(), reason);
            reports.correct(next, deed);
            events.reported(present, next);
            return present.correct(next);
        });
        return find(commitmentId, id);
    }

    private void check(Progress progress, Commitment commitment) {
        Faults faults = new Faults();
        rules.check(progress, commitment, faults);
        ProblemException.throwIfAny(faults);
    }

    private void requireDue(Period period, Commitment commitment, PlanView plan) {
        rules.notDue(period, commitment, plan).ifPresent(why -> {
            throw new ProblemException(PartnersProblem.PERIOD_NOT_DUE, why);
        });
    }

    private void requireFirst(UUID commitmentId, String partner, Period period) {
        if (reports.has(commitmentId, partner, period)) {
            throw new ProblemException(
                    PartnersProblem.PERIOD_REPORTED_ALREADY,
                    partner + " has reported on " + period + " already; correct that report when it was wrong.");
        }
    }

    @Transactional
    public List<Listed<ProgressReport>> list(UUID commitmentId, long after, int count, Caller caller) {
        commitments.get(commitmentId, caller);
        return reports.page(commitmentId, after, count);
    }

    @Transactional
    public ProgressReport get(UUID commitmentId, UUID id, Caller caller) {
        commitments.get(commitmentId, caller);
        return find(commitmentId, id);
    }

    /** Every version, the first one first. */
    @Transactional
    public List<ProgressReport> versions(UUID commitmentId, UUID id, int after, int count, Caller caller) {
        commitments.get(commitmentId, caller);
        find(commitmentId, id);
        return reports.versions(id, after, count);
    }

    private ProgressReport find(UUID commitmentId, UUID id) {
        return reports.get(commitmentId, id)
                .orElseThrow(() -> ProblemException.notFound("This commitment has no progress report " + id + "."));
    }
}
