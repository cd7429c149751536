package nl.driehoek.plans.progress.events;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.Commitment.Assessment;
import nl.driehoek.plans.progress.domain.Commitment.Attention;
import nl.driehoek.plans.progress.domain.Commitment.LatestProgress;
import nl.driehoek.plans.progress.domain.Commitment.Norm;
import nl.driehoek.plans.progress.domain.Commitment.Responsibility;
import nl.driehoek.plans.progress.domain.CommitmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The event of partners-service that a commitment was made or changed, as far as this service reads it: it needs no more
 * than this, so that partners-service stays free to change the rest. Of enumerations only the status has to be known here.
 */
public record CommitmentChangedV1(
        @Nullable UUID id,
        @Nullable UUID planId,
        @Nullable String reference,
        @Nullable String theme,
        @Nullable List<@Nullable String> alsoUnder,
        @Nullable String title,
        @Nullable String kind,
        @Nullable List<@Nullable ResponsibilityV1> responsibilities,
        @Nullable String area,
        @Nullable String deadline,
        @Nullable List<@Nullable NormV1> norms,
        @Nullable CommitmentStatus status,
        @Nullable Instant statusSince,
        @Nullable List<@Nullable AttentionV1> attention,
        @Nullable List<@Nullable AssessmentV1> assessments,
        @Nullable List<@Nullable OverdueV1> overdueReports,
        @Nullable ProgressV1 latestProgress,
        boolean detailsOmitted) {

    public static final String TYPE = "nl.driehoek.partners.commitment-changed.v1";

    /** The part of one organisation. */
    public record ResponsibilityV1(
            @Nullable String partner,
            @Nullable String role,
            @Nullable Instant agreedAt) {}

    /** A figure that is promised. */
    public record NormV1(
            @Nullable String key,
            @Nullable String type,
            @Nullable String comparator,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String every,
            @Nullable String by,
            @Nullable String text) {}

    /** Why somebody has to look at it. */
    public record AttentionV1(
            @Nullable String reason, @Nullable Integer sinceRevision) {}

    /** What the reports on a norm come to. */
    public record AssessmentV1(
            @Nullable String norm,
            @Nullable String verdict,
            @Nullable String finality,
            @Nullable String why) {}

    /** A period on which nobody reported in time; only that there is one is read. */
    public record OverdueV1(@Nullable String period) {}

    /** The progress report that came in last. */
    public record ProgressV1(
            @Nullable String partner,
            @Nullable String period,
            @Nullable String text,
            @Nullable Instant reportedAt) {}

    /**
     * @param changedAt when the event says that it happened
     * @throws ProblemException with every fault, when the event is not what partners-service promised
     */
    Commitment commitment(Instant changedAt) {
        check();
        Map<String, Assessment> assessed = present(assessments).stream()
                .collect(Collectors.toMap(
                        a -> requireNonNull(a.norm()),
                        a -> new Assessment(
                                requireNonNull(a.verdict()), requireNonNull(a.finality()), requireNonNull(a.why())),
                        (some, other) -> other));
        return new Commitment(
                requireNonNull(id),
                requireNonNull(planId),
                reference,
                requireNonNull(theme),
                present(alsoUnder),
                requireNonNull(title),
                requireNonNull(kind),
                requireNonNull(status),
                requireNonNull(statusSince),
                area,
                deadline,
                present(norms).stream()
                        .map(norm -> norm(norm, assessed.get(norm.key())))
                        .toList(),
                present(responsibilities).stream()
                        .map(r -> new Responsibility(
                                requireNonNull(r.partner()), requireNonNull(r.role()), r.agreedAt() != null))
                        .toList(),
                present(attention).stream()
                        .map(a -> new Attention(requireNonNull(a.reason()), a.sinceRevision()))
                        .toList(),
                present(overdueReports).size(),
                latestProgress == null
                        ? null
                        : new LatestProgress(
                                requireNonNull(latestProgress.partner()),
                                requireNonNull(latestProgress.period()),
                                requireNonNull(latestProgress.text()),
                                requireNonNull(latestProgress.reportedAt())),
                detailsOmitted,
                changedAt);
    }

    private static Norm norm(NormV1 norm, @Nullable Assessment assessment) {
        return new Norm(
                requireNonNull(norm.key()),
                requireNonNull(norm.type()),
                norm.comparator(),
                norm.quantity(),
                norm.unit(),
                norm.every(),
                norm.by(),
                norm.text(),
                assessment);
    }

    /** Lists that are left out are empty. */
    private static <T> List<T> present(@Nullable List<@Nullable T> given) {
        List<@Nullable T> all = requireNonNullElse(given, List.of());
        return all.stream().map(one -> (T) requireNonNull(one)).toList();
    }

    private void check() {
        Faults faults = new Faults();
        faults.at("id").require(id);
        faults.at("planId").require(planId);
        faults.at("theme").require(theme);
        checkEach(alsoUnder, faults.at("alsoUnder"), (key, here) -> {});
        faults.at("title").require(title);
        faults.at("kind").require(kind);
        faults.at("status").require(status);
        faults.at("statusSince").require(statusSince);
        faults.at("responsibilities").require(responsibilities);
        checkEach(responsibilities, faults.at("responsibilities"), (responsibility, here) -> {
            here.at("partner").require(responsibility.partner());
            here.at("role").require(responsibility.role());
        });
        checkEach(norms, faults.at("norms"), (norm, here) -> {
            here.at("key").require(norm.key());
            here.at("type").require(norm.type());
        });
        checkEach(attention, faults.at("attention"), (reason, here) -> here.at("reason")
                .require(reason.reason()));
        checkEach(assessments, faults.at("assessments"), (assessment, here) -> {
            here.at("norm").require(assessment.norm());
            here.at("verdict").require(assessment.verdict());
            here.at("finality").require(assessment.finality());
            here.at("why").require(assessment.why());
        });
        checkEach(overdueReports, faults.at("overdueReports"), (overdue, here) -> {});
        if (latestProgress != null) {
            faults.at("latestProgress").at("partner").require(latestProgress.partner());
            faults.at("latestProgress").at("period").require(latestProgress.period());
            faults.at("latestProgress").at("text").require(latestProgress.text());
            faults.at("latestProgress").at("reportedAt").require(latestProgress.reportedAt());
        }
        ProblemException.throwIfAny(faults);
    }

    private static <T> void checkEach(@Nullable List<@Nullable T> all, Faults faults, BiConsumer<T, Faults> check) {
        for (int i = 0; all != null && i < all.size(); i++) {
            T one = all.get(i);
            if (faults.at(i).require(one) && one != null) {
                check.accept(one, faults.at(i));
            }
        }
    }
}
