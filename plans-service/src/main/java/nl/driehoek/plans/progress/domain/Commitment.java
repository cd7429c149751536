package nl.driehoek.plans.progress.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What partners promise under a theme of a plan, as far as the progress of the plan shows it. What is only shown is a code:
 * partners-service may add some, and this service need not know them to show them. The status is counted, and known.
 *
 * @param reference own code, unique within the plan
 * @param theme key of the theme, which the plan need not have any more
 * @param alsoUnder keys of further themes that it serves; it is shown and counted once, under its own
 * @param area where the promise is not for the whole plan
 * @param deadline a day, or the period by whose end it is to be there
 * @param attention why somebody has to look at it; empty when nobody has to
 * @param overdueReports on how many periods nobody reported in time
 * @param detailsOmitted whether it says too much for an event, so that not all of it is known here
 * @param changedAt when this became known
 */
public record Commitment(
        UUID id,
        UUID planId,
        @Nullable String reference,
        String theme,
        List<String> alsoUnder,
        String title,
        String kind,
        CommitmentStatus status,
        Instant statusSince,
        @Nullable String area,
        @Nullable String deadline,
        List<Norm> norms,
        List<Responsibility> responsibilities,
        List<Attention> attention,
        int overdueReports,
        @Nullable LatestProgress latestProgress,
        boolean detailsOmitted,
        Instant changedAt) {

    /**
     * A figure that is promised.
     *
     * @param quantity null where the norm is a day, or no figure
     * @param unit null where the type says it
     * @param every how often anew, as in ISO 8601
     * @param by a day, or the period by whose end it is to be there
     * @param text as printed
     * @param assessment what the reports on it come to; null while there is no agreement
     */
    public record Norm(
            String key,
            String type,
            @Nullable String comparator,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String every,
            @Nullable String by,
            @Nullable String text,
            @Nullable Assessment assessment) {}

    /**
     * What the reports on a norm come to; shown and never judged anew.
     *
     * @param why in one Dutch sentence
     */
    public record Assessment(String verdict, String finality, String why) {}

    /**
     * The part of one organisation.
     *
     * @param partner code of the organisation
     * @param agreed whether it agreed to what is promised now
     */
    public record Responsibility(String partner, String role, boolean agreed) {}

    /**
     * Why somebody has to look at it.
     *
     * @param sinceRevision the first revision of the plan for which it holds; null when it is not about the plan
     */
    public record Attention(String reason, @Nullable Integer sinceRevision) {}

    /** The progress report that came in last. */
    public record LatestProgress(String partner, String period, String text, Instant reportedAt) {}

    public Commitment {
        alsoUnder = List.copyOf(alsoUnder);
        norms = List.copyOf(norms);
        responsibilities = List.copyOf(responsibilities);
        attention = List.copyOf(attention);
    }

    /** Whether this organisation has a part in it. */
    public boolean involves(@Nullable String organisation) {
        return responsibilities.stream().anyMatch(r -> r.partner().equals(organisation));
    }
}
