package nl.driehoek.partners.commitment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.commitment.domain.RefusedStepException;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.commitment.store.ProgressReportStore;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** Takes many reports on the commitments of one plan together, each by the rules for a single one: all of them or none. */
@ApplicationScoped
public class ProgressBatch {
    private static final int WRITTEN_AT_ONCE = 50;

    private final ProgressService progress;
    private final ProgressRules rules;
    private final ProgressReportStore reports;
    private final CommitmentStore commitments;
    private final PlanViewService plans;
    private final Acting acting;
    private final Clock clock;

    public ProgressBatch(
            ProgressService progress,
            ProgressRules rules,
            ProgressReportStore reports,
            CommitmentStore commitments,
            PlanViewService plans,
            Acting acting,
            Clock clock) {
        this.progress = progress;
        this.rules = rules;
        this.reports = reports;
        this.commitments = commitments;
        this.plans = plans;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A report as it is to become.
     *
     * @param present the report of this partner on this period; null when it is a new one
     * @param partner code of the partner; null for the caller's own
     * @param reason why it is corrected, or recorded for another organisation
     * @param faults takes what is wrong with it
     */
    public record Item(
            Commitment commitment,
            @Nullable ProgressReport present,
            @Nullable String partner,
            Progress progress,
            @Nullable String reason,
            Faults faults) {
        public boolean isChange() {
            return present == null || !progress.equals(present.progress());
        }
    }

    /** The latest version of every report on a plan, by commitment. */
    @Transactional
    public Map<UUID, List<ProgressReport>> onPlan(UUID planId) {
        return reports.onPlan(planId);
    }

    /** Notes every fault of what would change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void check(List<Item> items, PlanView plan, Caller caller) {
        Set<String> own = acting.organisations(caller);
        items.stream().filter(Item::isChange).forEach(item -> check(item, own, plan, caller));
    }

    private void check(Item item, Set<String> own, PlanView plan, Caller caller) {
        Faults faults = item.faults();
        Deed deed = Deeds.of(caller, item.reason(), clock);
        String who = item.partner();
        try {
            who = Acting.partner(item.partner(), item.reason(), own, caller, plan);
        } catch (ProblemException e) {
            note(e, faults);
        }
        if (item.present() != null) {
            if (faults.isEmpty()) {
                faults.at("reason").require(item.reason());
            }
            rules.checkValues(item.progress().values(), item.commitment(), faults);
            return;
        }
        rules.check(item.progress(), item.commitment(), faults);
        rules.notDue(item.progress().period(), item.commitment(), plan)
                .ifPresent(why -> faults.at("period").add(PartnersProblem.PERIOD_NOT_DUE.slug(), why));
        if (who != null) {
            checkState(
                    item.commitment(),
                    ProgressReport.first(UUID.randomUUID(), who, item.progress(), deed.at()),
                    deed,
                    faults);
        }
    }

    private static void checkState(Commitment commitment, ProgressReport report, Deed deed, Faults faults) {
        try {
            commitment.report(report, deed);
        } catch (RefusedStepException e) {
            faults.add(CommitmentChanges.problem(e).slug(), e.detail());
        }
    }

    /** A refusal as a fault: of the members that it names, else of the partner. */
    private static void note(ProblemException refused, Faults faults) {
        if (refused.faults().isEmpty()) {
            faults.at("partner").add(refused.type().slug(), String.valueOf(refused.getMessage()));
        }
        refused.faults().forEach(faults::add);
    }

    /** Only after the check found nothing. Commitments are locked in the order of their ids, as everybody does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<Item> items, PlanView plan, Caller caller) {
        plans.hold(plan.planId());
        List<Item> inOrder = items.stream()
                .filter(Item::isChange)
                .sorted(Comparator.comparing(item -> item.commitment().id().toString()))
                .toList();
        int written = 0;
        for (Item item : inOrder) {
            UUID id = item.commitment().id();
            ProgressReport present = item.present();
            if (present == null) {
                progress.report(id, item.partner(), item.reason(), item.progress(), caller);
            } else {
                progress.correct(id, present.id(), item.progress(), requireNonNull(item.reason()), caller);
            }
            if (++written % WRITTEN_AT_ONCE == 0) {
                commitments.forget();
            }
        }
    }
}
