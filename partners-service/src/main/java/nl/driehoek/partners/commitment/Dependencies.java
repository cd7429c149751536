package nl.driehoek.partners.commitment;

import java.util.List;
import nl.driehoek.partners.commitment.domain.Commitment;

/**
 * What stands next to a commitment: what it cannot be kept without, and what cannot be kept without it.
 *
 * @param hiddenNeeds how many more it needs that the caller may not see
 * @param hiddenNeededBy how many more need it that the caller may not see
 */
public record Dependencies(List<Commitment> needs, int hiddenNeeds, List<Commitment> neededBy, int hiddenNeededBy) {

    static Dependencies of(List<Commitment> needs, List<Commitment> neededBy, Sight sight) {
        List<Commitment> seenNeeds = needs.stream().filter(sight::shows).toList();
        List<Commitment> seenNeededBy = neededBy.stream().filter(sight::shows).toList();
        return new Dependencies(
                seenNeeds, needs.size() - seenNeeds.size(), seenNeededBy, neededBy.size() - seenNeededBy.size());
    }
}
