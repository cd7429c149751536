package nl.driehoek.partners.carryover.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.planview.domain.PlanView;

/**
 * The plan that commitments go on in, as it is before.
 *
 * @param successors its commitments that go on with an earlier one, by the id of that one
 * @param references those that its commitments have
 */
public record NewPlan(PlanView view, Map<UUID, UUID> successors, Set<String> references) {

    public NewPlan {
        successors = Map.copyOf(successors);
        references = Set.copyOf(references);
    }

    public static NewPlan of(PlanView view, List<Commitment> present) {
        Map<UUID, UUID> successors = new HashMap<>();
        Set<String> references = new HashSet<>();
        for (Commitment commitment : present) {
            if (commitment.predecessor() != null) {
                successors.put(commitment.predecessor(), commitment.id());
            }
            if (commitment.registration().reference() != null) {
                references.add(commitment.registration().reference());
            }
        }
        return new NewPlan(view, successors, references);
    }
}
