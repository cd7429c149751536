package nl.driehoek.partners.commitment;

import java.util.Set;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;

/**
 * Which commitments somebody may see.
 *
 * @param all nothing is hidden
 * @param plans those on these plans
 * @param organisations those in which one of these organisations has a part
 */
public record Sight(boolean all, Set<UUID> plans, Set<String> organisations) {
    /** For who has checked by itself who may see what. */
    public static final Sight EVERYTHING = new Sight(true, Set.of(), Set.of());

    public boolean shows(Commitment commitment) {
        return all
                || plans.contains(commitment.planId())
                || commitment.promise().responsibilities().involvesOneOf(organisations);
    }
}
