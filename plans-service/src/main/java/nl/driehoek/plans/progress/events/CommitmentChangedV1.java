package nl.driehoek.plans.progress.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.Commitment.Attention;
import nl.driehoek.plans.progress.domain.Commitment.LatestProgress;
import nl.driehoek.plans.progress.domain.Commitment.Norm;
import nl.driehoek.plans.progress.domain.Commitment.Responsibility;
import nl.driehoek.plans.progress.domain.CommitmentKind;
import nl.driehoek.plans.progress.domain.CommitmentStatus;
import nl.driehoek.plans.progress.domain.NormComparator;
import nl.driehoek.plans.progress.domain.ResponsibilityRole;
import org.jspecify.annotations.Nullable;

/**
 * The event of partners-service that a commitment was made or changed, as far as this service reads it: it needs no more
 * than this, so that partners-service stays free to change the rest.
 */
public record CommitmentChangedV1(
        @Nullable UUID id,
        @Nullable UUID planId,
        @Nullable String theme,
        @Nullable String title,
        @Nullable CommitmentKind kind,
        @Nullable List<@Nullable ResponsibilityV1> responsibilities,
        @Nullable String area,
        @Nullable String deadline,
        @Nullable NormV1 norm,
        @Nullable CommitmentStatus status,
        @Nullable Instant statusSince,
        @Nullable AttentionV1 needsAttention,
        @Nullable ProgressV1 latestProgress) {

    public static final String TYPE = "nl.driehoek.partners.commitment-changed.v1";

    /** The part of one organisation. */
    public record ResponsibilityV1(
            @Nullable String partner,
            @Nullable ResponsibilityRole role,
            @Nullable Instant agreedAt) {}

    /** The figure that is promised. */
    public record NormV1(
            @Nullable NormComparator comparator,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String text) {}

    /** Why somebody has to look at it. */
    public record AttentionV1(
            @Nullable String reason, @Nullable Integer sinceRevision) {}

    /** The progress report that came in last. */
    public record ProgressV1(
            @Nullable String partner,
            @Nullable String period,
            @Nullable String text,
            @Nullable BigDecimal quantity,
            @Nullable Instant reportedAt) {}

    /**
     * @param changedAt when the event says that it happened
     * @throws ProblemException with every fault, when the event is not what partners-service promised
     */
    Commitment commitment(Instant changedAt) {
        check();
        return new Commitment(
                requireNonNull(id),
                requireNonNull(planId),
                requireNonNull(theme),
                requireNonNull(title),
                requireNonNull(kind),
                requireNonNull(status),
                requireNonNull(statusSince),
                area,
                deadline,
                norm == null
                        ? null
                        : new Norm(
                                requireNonNull(norm.comparator()),
                                requireNonNull(norm.quantity()),
                                requireNonNull(norm.unit()),
                                norm.text()),
                requireNonNull(responsibilities).stream()
                        .map(CommitmentChangedV1::responsibility)
                        .toList(),
                needsAttention == null
                        ? null
                        : new Attention(
                                requireNonNull(needsAttention.reason()),
                                requireNonNull(needsAttention.sinceRevision())),
                latestProgress == null
                        ? null
                        : new LatestProgress(
                                requireNonNull(latestProgress.partner()),
                                requireNonNull(latestProgress.period()),
                                requireNonNull(latestProgress.text()),
                                latestProgress.quantity(),
                                requireNonNull(latestProgress.reportedAt())),
                changedAt);
    }

    private static Responsibility responsibility(@Nullable ResponsibilityV1 given) {
        ResponsibilityV1 present = requireNonNull(given);
        return new Responsibility(
                requireNonNull(present.partner()), requireNonNull(present.role()), present.agreedAt() != null);
    }

    private void check() {
        Faults faults = new Faults();
        faults.at("id").require(id);
        faults.at("planId").require(planId);
        faults.at("theme").require(theme);
        faults.at("title").require(title);
        faults.at("kind").require(kind);
        faults.at("status").require(status);
        faults.at("statusSince").require(statusSince);
        faults.at("responsibilities").require(responsibilities);
        for (int i = 0; responsibilities != null && i < responsibilities.size(); i++) {
            check(responsibilities.get(i), faults.at("responsibilities").at(i));
        }
        if (norm != null) {
            faults.at("norm").at("comparator").require(norm.comparator());
            faults.at("norm").at("quantity").require(norm.quantity());
            faults.at("norm").at("unit").require(norm.unit());
        }
        if (needsAttention != null) {
            faults.at("needsAttention").at("reason").require(needsAttention.reason());
            faults.at("needsAttention").at("sinceRevision").require(needsAttention.sinceRevision());
        }
        if (latestProgress != null) {
            faults.at("latestProgress").at("partner").require(latestProgress.partner());
            faults.at("latestProgress").at("period").require(latestProgress.period());
            faults.at("latestProgress").at("text").require(latestProgress.text());
            faults.at("latestProgress").at("reportedAt").require(latestProgress.reportedAt());
        }
        ProblemException.throwIfAny(faults);
    }

    private static void check(@Nullable ResponsibilityV1 responsibility, Faults faults) {
        if (faults.require(responsibility) && responsibility != null) {
            faults.at("partner").require(responsibility.partner());
            faults.at("role").require(responsibility.role());
        }
    }
}
