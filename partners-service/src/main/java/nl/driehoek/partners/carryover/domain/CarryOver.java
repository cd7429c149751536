package nl.driehoek.partners.carryover.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.Themes;
import org.jspecify.annotations.Nullable;

/**
 * Carries the commitments of a plan over to its next edition, as proposals: what was promised for one plan binds nobody on
 * another. Nothing is lost on the way without being told, and nothing is carried over twice.
 */
public final class CarryOver {
    private final NewPlan plan;
    private final Selection selection;
    private final Set<String> endedPartners;

    /** @param endedPartners codes of the organisations that do not exist today */
    public CarryOver(NewPlan plan, Selection selection, Set<String> endedPartners) {
        this.plan = plan;
        this.selection = selection;
        this.endedPartners = Set.copyOf(endedPartners);
    }

    /**
     * @param earlier all commitments of the old plan
     * @param ids of the new commitments
     */
    public Outcome of(List<Commitment> earlier, Supplier<UUID> ids) {
        List<Left> left = new ArrayList<>();
        Map<Commitment, UUID> moving = new LinkedHashMap<>();
        Map<UUID, UUID> successors = new HashMap<>(plan.successors());
        for (Commitment commitment : earlier) {
            List<Obstacle> obstacles = obstacles(commitment);
            if (obstacles.isEmpty()) {
                UUID id = ids.get();
                moving.put(commitment, id);
                successors.put(commitment.id(), id);
            } else {
                left.add(new Left(
                        commitment,
                        obstacles,
                        ended(commitment),
                        plan.successors().get(commitment.id())));
            }
        }
        Set<UUID> onOldPlan = new HashSet<>();
        earlier.forEach(commitment -> onOldPlan.add(commitment.id()));
        List<Moved> moved = new ArrayList<>();
        moving.forEach((commitment, id) -> moved.add(moved(commitment, id, successors, onOldPlan)));
        return new Outcome(moved, left);
    }

    /** One that is there already, or was not asked for, is looked at no further. */
    private List<Obstacle> obstacles(Commitment commitment) {
        if (plan.successors().containsKey(commitment.id())) {
            return List.of(Obstacle.ALREADY_CARRIED_OVER);
        }
        if (!selection.statuses().contains(commitment.status())) {
            return List.of(commitment.isOpen() ? Obstacle.NOT_ASKED_FOR : Obstacle.ENDED);
        }
        List<Obstacle> found = new ArrayList<>();
        if (target(commitment.themes().main()) == null) {
            found.add(Obstacle.THEME_MISSING);
        }
        if (!ended(commitment).isEmpty()) {
            found.add(Obstacle.PARTNER_ENDED);
        }
        String reference = commitment.registration().reference();
        if (reference != null && plan.references().contains(reference)) {
            found.add(Obstacle.REFERENCE_TAKEN);
        }
        return found;
    }

    private List<String> ended(Commitment commitment) {
        return commitment.promise().responsibilities().involved().stream()
                .filter(endedPartners::contains)
                .toList();
    }

    /** Key of the theme in the new plan; null when that has none for it. */
    private @Nullable String target(String theme) {
        String key = selection.renamed(theme);
        return plan.view().has(key) ? key : null;
    }

    private Moved moved(Commitment earlier, UUID id, Map<UUID, UUID> successors, Set<UUID> onOldPlan) {
        List<String> droppedThemes = new ArrayList<>();
        Set<String> also = new LinkedHashSet<>();
        for (String theme : earlier.themes().also()) {
            String key = target(theme);
            if (key == null) {
                droppedThemes.add(theme);
            } else {
                also.add(key);
            }
        }
        String main = selection.renamed(earlier.themes().main());
        also.remove(main);
        List<UUID> droppedDependencies = new ArrayList<>();
        Set<UUID> needs = new LinkedHashSet<>();
        for (UUID needed : earlier.promise().dependsOn()) {
            UUID successor = successors.get(needed);
            if (successor != null) {
                needs.add(successor);
            } else if (onOldPlan.contains(needed)) {
                droppedDependencies.add(needed);
            } else {
                // On a plan of its own, which this edition does not replace.
                needs.add(needed);
            }
        }
        Promise promise = earlier.promise().dependingOn(needs);
        return new Moved(
                earlier,
                id,
                new Content(new Themes(main, List.copyOf(also)), earlier.registration(), promise),
                droppedThemes,
                droppedDependencies,
                DaysToCheck.in(promise, plan.view().period()));
    }
}
