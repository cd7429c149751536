package nl.driehoek.plans.progress.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.progress.domain.TargetStatus;
import nl.driehoek.plans.progress.domain.TargetStatus.Confidence;
import nl.driehoek.plans.progress.domain.TargetStatus.Figure;
import nl.driehoek.plans.progress.domain.TargetStatus.Finality;
import nl.driehoek.plans.progress.domain.TargetStatus.Outcome;
import nl.driehoek.plans.progress.domain.TargetStatus.Trajectory;
import nl.driehoek.plans.progress.domain.TargetStatus.Trend;
import nl.driehoek.plans.progress.domain.TargetStatus.UndeterminedReason;
import nl.driehoek.plans.progress.domain.TargetStatus.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The event of indicators-service that a target's status says something else than before, as far as this service reads
 * it: it needs no more than this, so that indicators-service stays free to change the rest.
 *
 * <p>The annotation lets the rest be skipped. Without it Jackson keeps all of it until the record is made, and then lets it
 * go: the figures that were judged are most of an event.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TargetStatusChangedV1(
        @Nullable String id,
        @Nullable UUID planId,
        @Nullable Integer revision,
        @Nullable String target,
        @Nullable String indicator,
        @Nullable String area,
        @Nullable SortedMap<String, String> breakdown,
        @Nullable String due,
        @Nullable String printed,
        boolean intermediate,
        @Nullable String goalDue,
        @Nullable LocalDate assessedOn,
        @Nullable Verdict verdict,
        @Nullable UndeterminedReason undeterminedReason,
        boolean notDistinguishable,
        @Nullable Finality finality,
        @Nullable Outcome outcome,
        @Nullable Trajectory trajectory,
        @Nullable Confidence confidence,
        @Nullable Trend trend,
        @Nullable BigDecimal projected,
        @Nullable LatestV1 latest,
        @Nullable List<@Nullable ReasonV1> reasons) {

    public static final String TYPE = "nl.driehoek.indicators.target-status-changed.v1";

    /** The figure that was judged. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LatestV1(
            @Nullable String period, @Nullable BigDecimal value) {}

    /** Why it is so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReasonV1(@Nullable String text) {}

    /**
     * @param changedAt when the event says that it happened
     * @throws ProblemException with every fault, when the event is not what indicators-service promised
     */
    TargetStatus status(Instant changedAt) {
        check();
        return new TargetStatus(
                requireNonNull(id),
                requireNonNull(planId),
                requireNonNull(revision),
                requireNonNull(target),
                requireNonNull(indicator),
                requireNonNull(area),
                breakdown,
                requireNonNull(due),
                requireNonNull(printed),
                intermediate,
                requireNonNull(goalDue),
                requireNonNull(verdict),
                undeterminedReason,
                notDistinguishable,
                requireNonNull(finality),
                outcome,
                trajectory,
                confidence,
                requireNonNull(trend),
                latest == null ? null : new Figure(requireNonNull(latest.period()), latest.value()),
                projected,
                requireNonNull(reasons).stream()
                        .filter(Objects::nonNull)
                        .map(ReasonV1::text)
                        .filter(Objects::nonNull)
                        .toList(),
                requireNonNull(assessedOn),
                changedAt);
    }

    private void check() {
        Faults faults = new Faults();
        faults.at("id").require(id);
        faults.at("planId").require(planId);
        faults.at("revision").require(revision);
        faults.at("target").require(target);
        faults.at("indicator").require(indicator);
        faults.at("area").require(area);
        faults.at("due").require(due);
        faults.at("printed").require(printed);
        faults.at("goalDue").require(goalDue);
        faults.at("verdict").require(verdict);
        faults.at("finality").require(finality);
        faults.at("trend").require(trend);
        faults.at("reasons").require(reasons);
        faults.at("assessedOn").require(assessedOn);
        if (latest != null) {
            faults.at("latest").at("period").require(latest.period());
        }
        ProblemException.throwIfAny(faults);
    }
}
