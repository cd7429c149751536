package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.RefusedStepException;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** Proposes and revises many commitments on one plan together, for who coordinates it: all of them or none. */
@ApplicationScoped
public class CommitmentBatch {
    /** How many changes are kept in memory before they are written: with all of them, each query would look at each. */
    private static final int WRITTEN_AT_ONCE = 50;

    private final CommitmentStore commitments;
    private final CommitmentChanges changes;
    private final CommitmentRules rules;
    private final PlanViewService plans;
    private final Clock clock;

    public CommitmentBatch(
            CommitmentStore commitments,
            CommitmentChanges changes,
            CommitmentRules rules,
            PlanViewService plans,
            Clock clock) {
        this.commitments = commitments;
        this.changes = changes;
        this.rules = rules;
        this.plans = plans;
        this.clock = clock;
    }

    /** A plan with all commitments on it, in the order in which they were proposed. */
    public record OnPlan(PlanView plan, List<Commitment> commitments) {}

    /**
     * What one commitment is to become.
     *
     * @param id that of the present commitment, or a new one
     * @param present null when it is to be proposed
     * @param faults takes what is wrong with it
     */
    public record Item(UUID id, @Nullable Commitment present, Content content, Faults faults) {
        public boolean isChange() {
            return present == null || !content.equals(present.content());
        }
    }

    /** Everything that a batch may be about, held as it is until the present transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OnPlan open(UUID planId, Caller caller) {
        PlanView plan = plans.get(planId, caller);
        CommitmentAccess.requireCoordinates(caller, plan);
        PlanView held = plans.hold(planId).orElse(plan);
        commitments.lockAll(planId);
        return new OnPlan(held, commitments.onPlan(planId));
    }

    /** Notes every fault of what would change, that its state does not allow it too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void check(List<Item> items, PlanView plan, Caller caller) {
        List<Item> changed = items.stream().filter(Item::isChange).toList();
        CommitmentRules.Register register = rules.register(changed.stream()
                .flatMap(item -> CommitmentRules.named(item.content()).stream())
                .distinct()
                .toList());
        Deed deed = Deeds.of(caller, null, clock);
        for (Item item : changed) {
            CommitmentRules.checkThemes(item.content().themes(), item.present(), plan, item.faults());
            CommitmentRules.checkPartners(item.content(), item.present(), register, item.faults());
        }
        checkDependencies(items);
        for (Item item : changed) {
            if (item.present() != null && item.faults().isEmpty()) {
                checkState(item, item.present(), plan, deed);
            }
        }
    }

    private static void checkState(Item item, Commitment present, PlanView plan, Deed deed) {
        try {
            present.revise(plan, item.content(), deed);
        } catch (RefusedStepException e) {
            item.faults().add(CommitmentChanges.problem(e).slug(), e.detail());
        }
    }

    /** As for a single one, but with what the others of the batch will depend on then. */
    private void checkDependencies(List<Item> items) {
        if (items.stream().allMatch(item -> item.content().promise().dependsOn().isEmpty())) {
            return;
        }
        commitments.lockDependencies();
        Map<UUID, Collection<UUID>> then = new HashMap<>();
        items.forEach(item -> then.put(item.id(), item.content().promise().dependsOn()));
        Set<UUID> known = commitments.existing(
                then.values().stream().flatMap(Collection::stream).distinct().toList());
        known.addAll(then.keySet());
        Function<UUID, Collection<UUID>> needed = id -> then.computeIfAbsent(id, commitments::neededBy);
        for (Item item : items) {
            List<UUID> named = new ArrayList<>(item.content().promise().dependsOn());
            for (int i = 0; item.isChange() && i < named.size(); i++) {
                UUID other = named.get(i);
                CommitmentRules.checkDependency(
                        other,
                        known.contains(other),
                        known.contains(other) && reaches(other, item.id(), needed),
                        item.faults().at("dependsOn").at(i));
            }
        }
    }

    private static boolean reaches(UUID from, UUID to, Function<UUID, Collection<UUID>> needed) {
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            UUID next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(needed.apply(next));
            }
        }
        return false;
    }

    /** Only after the check found nothing. What does not change is left alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<Item> items, PlanView plan, Caller caller) {
        Deed deed = Deeds.of(caller, null, clock);
        int written = 0;
        for (Item item : items) {
            if (!item.isChange()) {
                continue;
            }
            if (item.present() == null) {
                changes.add(Commitment.propose(item.id(), plan, item.content(), deed));
            } else {
                changes.change(item.id(), plan, present -> present.revise(plan, item.content(), deed));
            }
            if (++written % WRITTEN_AT_ONCE == 0) {
                commitments.forget();
            }
        }
    }
}
