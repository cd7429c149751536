package nl.driehoek.partners.carryover;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.carryover.domain.CarryOver;
import nl.driehoek.partners.carryover.domain.Moved;
import nl.driehoek.partners.carryover.domain.NewPlan;
import nl.driehoek.partners.carryover.domain.Outcome;
import nl.driehoek.partners.commitment.CommitmentAccess;
import nl.driehoek.partners.commitment.CommitmentChanges;
import nl.driehoek.partners.commitment.CommitmentFilter;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.commitment.Deeds;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** Carries commitments over to the next edition of a plan: all in one transaction, or none. */
@ApplicationScoped
public class CarryOverService {
    private final CommitmentService commitments;
    private final CommitmentChanges changes;
    private final PlanViewService plans;
    private final PartnerService partners;
    private final Clock clock;

    public CarryOverService(
            CommitmentService commitments,
            CommitmentChanges changes,
            PlanViewService plans,
            PartnerService partners,
            Clock clock) {
        this.commitments = commitments;
        this.changes = changes;
        this.plans = plans;
        this.partners = partners;
        this.clock = clock;
    }

    /** What was carried over, or in a dry run would be; the old commitments stay as they are. */
    @Transactional
    public Outcome carryOver(CarryOverOrder order, Caller caller) {
        Map<UUID, PlanView> held = hold(order);
        Faults faults = new Faults();
        requireKnown(held.get(order.fromPlan()), faults.at("fromPlan"));
        requireKnown(held.get(order.toPlan()), faults.at("toPlan"));
        ProblemException.throwIfAny(faults);
        PlanView from = requireNonNull(held.get(order.fromPlan()));
        PlanView to = requireNonNull(held.get(order.toPlan()));
        CommitmentAccess.requireCoordinates(caller, from);
        CommitmentAccess.requireCoordinates(caller, to);
        checkThemes(order, from, to, faults.at("themes"));
        ProblemException.throwIfAny(faults);
        Outcome outcome = decide(order, to);
        if (!order.dryRun()) {
            Deed deed = Deeds.of(caller, null, clock);
            for (Moved moved : outcome.moved()) {
                changes.add(Commitment.carryOver(moved.id(), to, moved.earlier(), moved.content(), deed));
            }
        }
        return outcome;
    }

    /** Both plans, always in the same order, so that two runs in opposite ways never wait for each other. */
    private Map<UUID, PlanView> hold(CarryOverOrder order) {
        Map<UUID, PlanView> held = new HashMap<>();
        Stream.of(order.fromPlan().toString(), order.toPlan().toString())
                .sorted()
                .map(UUID::fromString)
                .forEach(id -> plans.hold(id).ifPresent(view -> held.put(id, view)));
        return held;
    }

    private static void requireKnown(@Nullable PlanView plan, Faults faults) {
        if (plan == null) {
            faults.add("unknown-plan", "no revision of this plan has come in");
        }
    }

    /** A misspelt key would leave a whole theme behind. */
    private static void checkThemes(CarryOverOrder order, PlanView from, PlanView to, Faults faults) {
        Set<String> once = Stream.concat(from.present().stream(), from.left().stream())
                .map(KnownTheme::key)
                .collect(Collectors.toSet());
        order.selection().themes().forEach((old, key) -> {
            if (!once.contains(old)) {
                faults.at(old).add("unknown-theme", "the old plan never had a theme " + old);
            }
            if (!to.has(key)) {
                faults.at(old).add("unknown-theme", "the new plan has no theme " + key);
            }
        });
    }

    private Outcome decide(CarryOverOrder order, PlanView to) {
        List<UUID> ids = commitments.all(CommitmentFilter.ofPlan(order.fromPlan())).stream()
                .map(Commitment::id)
                .toList();
        // Held, so that a second run waits here, and then sees what the first one did.
        List<Commitment> earlier = changes.hold(ids);
        NewPlan target = NewPlan.of(to, commitments.all(CommitmentFilter.ofPlan(order.toPlan())));
        Set<String> involved = earlier.stream()
                .flatMap(commitment -> commitment.promise().responsibilities().involved().stream())
                .collect(Collectors.toSet());
        Set<String> ended = partners.notValidOn(involved, LocalDate.now(clock));
        return new CarryOver(target, order.selection(), ended).of(earlier, UUID::randomUUID);
    }
}
