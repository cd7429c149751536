package nl.driehoek.partners.carryover.domain;

import java.util.Map;
import java.util.Set;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;

/**
 * What is to be carried over, and under which themes.
 *
 * @param themes new keys of themes by their old keys; a theme that is not named keeps its key
 * @param statuses those that commitments must have
 */
public record Selection(Map<String, String> themes, Set<CommitmentStatus> statuses) {
    public static final int MOST_THEMES = 500;

    /** Everything that has not ended. */
    public static final Set<CommitmentStatus> OPEN = Set.of(
            CommitmentStatus.PROPOSED,
            CommitmentStatus.AGREED,
            CommitmentStatus.UNDER_WAY,
            CommitmentStatus.POSTPONED,
            CommitmentStatus.DEPRIORITISED);

    public Selection {
        themes = Map.copyOf(themes);
        statuses = Set.copyOf(statuses);
    }

    String renamed(String theme) {
        return themes.getOrDefault(theme, theme);
    }
}
