package nl.driehoek.plans.plan.domain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.driehoek.plans.plan.domain.PlanHeader.Parent;
import nl.driehoek.plans.plan.domain.PlanHeader.PlanPointer;

/** Where a plan stands among the others: no plan stands above itself, and none comes before itself. */
public final class Ancestry {
    private Ancestry() {}

    /** A plan that is here. */
    public record KnownPlan(UUID id, PlanHeader header) {}

    /**
     * Looks for a way from a plan back to itself.
     *
     * @param plan the plan as it is to be
     * @param find the plans that a pointer may mean; all of them, when more than one has the reference
     * @return what comes back, for people; empty when nothing does
     */
    public static Optional<String> comesBack(KnownPlan plan, Function<PlanPointer, Collection<KnownPlan>> find) {
        Optional<KnownPlan> above = last(plan, find, header -> header.parents().stream()
                .map(Parent::plan)
                .toList());
        if (above.isPresent()) {
            return Optional.of("The plan would stand above itself: '"
                    + above.get().header().title() + "' has it as a parent.");
        }
        Optional<KnownPlan> before = last(plan, find, header -> Optional.ofNullable(header.predecessor())
                .map(List::of)
                .orElse(List.of()));
        return before.map(last ->
                "The plan would come before itself: '" + last.header().title() + "' has it as its predecessor.");
    }

    /** The last plan on the way back; the plan itself when it names itself. */
    private static Optional<KnownPlan> last(
            KnownPlan plan,
            Function<PlanPointer, Collection<KnownPlan>> find,
            Function<PlanHeader, List<PlanPointer>> pointers) {
        Set<UUID> seen = new HashSet<>();
        Deque<KnownPlan> open = new ArrayDeque<>(List.of(plan));
        while (!open.isEmpty()) {
            KnownPlan next = open.pop();
            for (PlanPointer pointer : pointers.apply(next.header())) {
                if (means(pointer, plan)) {
                    return Optional.of(next);
                }
                for (KnownPlan found : find.apply(pointer)) {
                    if (seen.add(found.id())) {
                        open.add(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean means(PlanPointer pointer, KnownPlan plan) {
        return pointer.planId() != null
                ? pointer.planId().equals(plan.id())
                : plan.header().reference().equals(pointer.reference());
    }
}
