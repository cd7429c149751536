package nl.driehoek.partners.consultation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.Acting;
import nl.driehoek.partners.commitment.CommitmentAccess;
import nl.driehoek.partners.commitment.CommitmentChanges;
import nl.driehoek.partners.commitment.CommitmentFilter;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.commitment.Deeds;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.consultation.domain.AnswerSheet;
import nl.driehoek.partners.consultation.domain.GivenAnswer;
import nl.driehoek.partners.consultation.domain.PartnerList;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** A partner looks at all that a plan asks of it, and answers it. */
@ApplicationScoped
public class ConsultationService {
    private final CommitmentService commitments;
    private final CommitmentChanges changes;
    private final PlanViewService plans;
    private final PartnerService partners;
    private final Acting acting;
    private final Clock clock;

    public ConsultationService(
            CommitmentService commitments,
            CommitmentChanges changes,
            PlanViewService plans,
            PartnerService partners,
            Acting acting,
            Clock clock) {
        this.commitments = commitments;
        this.changes = changes;
        this.plans = plans;
        this.partners = partners;
        this.acting = acting;
        this.clock = clock;
    }

    /** All themes of a plan, with what the partner has to do under each. */
    @Transactional
    public PartnerList list(UUID planId, String partner, Caller caller) {
        PlanView whole = plans.get(planId);
        partners.get(partner);
        requireSees(caller, partner, whole);
        List<Commitment> own = commitments.all(CommitmentFilter.ofPartner(planId, partner));
        // Who is asked something is consulted, wherever it is registered: it sees the themes that are not adopted too.
        PlanView plan = own.isEmpty() ? plans.get(planId, caller) : whole;
        return PartnerList.of(plan, partner, own);
    }

    private void requireSees(Caller caller, String partner, PlanView plan) {
        boolean readsPlan = CommitmentAccess.readsWholePlans(caller);
        if ((readsPlan && caller.actsFor(plan.jurisdictions()))
                || acting.organisations(caller).contains(partner)) {
            return;
        }
        if (readsPlan) {
            caller.requireActsFor(plan.jurisdictions());
        }
        throw new ProblemException(
                PartnersProblem.NOT_YOUR_ORGANISATION,
                "Only " + partner + " itself, and readers of the plan, may see this list; the caller works for "
                        + (caller.organisation() == null ? "no organisation" : caller.organisation()) + ".");
    }

    /**
     * A partner answers many commitments at once: all answers are given, or none.
     *
     * @param ground on what ground they are recorded for another organisation; null when they are the caller's own
     * @return what each became, in the order of the answers
     */
    @Transactional
    public List<Commitment> answer(AnswerSheet sheet, @Nullable String ground, Caller caller) {
        PlanView plan = plans.held(sheet.planId());
        partners.get(sheet.partner());
        acting.partner(sheet.partner(), ground, caller, plan);
        Deed deed = Deeds.of(caller, ground, clock);
        requireAnswerable(sheet, deed);
        Map<UUID, Commitment> became = new HashMap<>();
        // In the order in which everybody locks: that of the database, which compares ids as their texts.
        sheet.answers().stream()
                .sorted(Comparator.comparing(given -> given.commitmentId().toString()))
                .forEach(given -> became.put(
                        given.commitmentId(),
                        changes.change(
                                given.commitmentId(), plan, present -> given.to(present, sheet.partner(), deed))));
        return sheet.answers().stream()
                .map(given -> requireNonNull(became.get(given.commitmentId())))
                .toList();
    }

    /** Looks at all of them before anything is done, so that every refusal is told. */
    private void requireAnswerable(AnswerSheet sheet, Deed deed) {
        Map<UUID, Commitment> present =
                changes
                        .hold(sheet.answers().stream()
                                .map(GivenAnswer::commitmentId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Commitment::id, Function.identity()));
        Faults faults = new Faults();
        sheet.check(present, deed, faults.at("answers"));
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    PartnersProblem.ANSWERS_REFUSED, "No answer was given; see errors.", faults.all());
        }
    }
}
