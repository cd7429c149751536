package nl.driehoek.partners.commitment.domain;

import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has to look at a commitment.
 *
 * @param sinceRevision the first revision of the plan for which the reason holds
 */
public record Attention(AttentionReason reason, int sinceRevision) {

    /** What a plan, as known now, asks of the commitments under one of its themes; null when all is well. */
    public static @Nullable Attention of(PlanView plan, String theme) {
        return plan.has(theme) ? null : new Attention(AttentionReason.THEME_DROPPED, plan.droppedIn(theme));
    }
}
