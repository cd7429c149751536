package nl.driehoek.partners.carryover.domain;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;

/**
 * A commitment that goes on in the new plan.
 *
 * @param id of the new commitment
 * @param content what is proposed there
 * @param droppedThemes further themes, by their old keys, that the new plan lacks
 * @param droppedDependencies commitments on the old plan that it depended on and that stay behind
 * @param toCheck where in the new commitment, as JSON pointers, a day lies outside the years of the new plan
 */
public record Moved(
        Commitment earlier,
        UUID id,
        Content content,
        List<String> droppedThemes,
        List<UUID> droppedDependencies,
        List<String> toCheck) {

    public Moved {
        droppedThemes = List.copyOf(droppedThemes);
        droppedDependencies = List.copyOf(droppedDependencies);
        toCheck = List.copyOf(toCheck);
    }
}
