package nl.driehoek.partners.commitment.domain;

import java.util.List;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has to look at a commitment.
 *
 * @param sinceRevision the first revision of the plan for which the reason holds; null when it is not about the plan
 * @param themes keys of the themes that were dropped
 * @param partners codes of the organisations that declined
 */
public record Attention(
        AttentionReason reason, @Nullable Integer sinceRevision, List<String> themes, List<String> partners) {

    public Attention {
        themes = List.copyOf(themes);
        partners = List.copyOf(partners);
    }

    /** What a plan, as known now, asks of the commitments under some of its themes; null when all is well. */
    public static @Nullable Attention of(PlanView plan, Themes themes) {
        List<String> dropped =
                themes.all().stream().filter(theme -> !plan.has(theme)).toList();
        return dropped.isEmpty()
                ? null
                : new Attention(
                        AttentionReason.THEME_DROPPED,
                        dropped.stream().mapToInt(plan::droppedIn).min().orElseThrow(),
                        dropped,
                        List.of());
    }

    static Attention declined(List<String> partners) {
        return new Attention(AttentionReason.DECLINED, null, List.of(), partners);
    }
}
