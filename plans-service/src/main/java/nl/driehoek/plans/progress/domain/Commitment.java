package nl.driehoek.plans.progress.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What partners promise under a theme of a plan, as far as the progress of the plan shows it.
 *
 * @param theme key of the theme, which the plan need not have any more
 * @param area where the promise is not for the whole plan
 * @param deadline a day, or the period by whose end it is to be there
 * @param norm the figure that is promised; null when there is none
 * @param needsAttention why somebody has to look at it; null when nobody has to
 * @param changedAt when this became known
 */
public record Commitment(
        UUID id,
        UUID planId,
        String theme,
        String title,
        CommitmentKind kind,
        CommitmentStatus status,
        Instant statusSince,
        @Nullable String area,
        @Nullable String deadline,
        @Nullable Norm norm,
        List<Responsibility> responsibilities,
        @Nullable Attention needsAttention,
        @Nullable LatestProgress latestProgress,
        Instant changedAt) {

    /**
     * The figure that is promised.
     *
     * @param text what a figure and a unit cannot say
     */
    public record Norm(
            NormComparator comparator,
            BigDecimal quantity,
            String unit,
            @Nullable String text) {}

    /**
     * The part of one organisation.
     *
     * @param partner code of the organisation
     * @param agreed whether it agreed to what is promised now
     */
    public record Responsibility(String partner, ResponsibilityRole role, boolean agreed) {}

    /**
     * Why somebody has to look at it.
     *
     * @param reason a code; others may come than those known now
     */
    public record Attention(String reason, int sinceRevision) {}

    /**
     * The progress report that came in last.
     *
     * @param quantity in the unit of the norm
     */
    public record LatestProgress(
            String partner,
            String period,
            String text,
            @Nullable BigDecimal quantity,
            Instant reportedAt) {}

    public Commitment {
        responsibilities = List.copyOf(responsibilities);
    }

    /** Whether this organisation has a part in it. */
    public boolean involves(@Nullable String organisation) {
        return responsibilities.stream().anyMatch(r -> r.partner().equals(organisation));
    }
}
