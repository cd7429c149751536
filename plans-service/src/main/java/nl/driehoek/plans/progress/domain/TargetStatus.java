package nl.driehoek.plans.progress.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How indicators-service judged a target, as far as the progress of a plan shows it. It is shown and never judged anew.
 *
 * @param id plan, key of the target and area
 * @param revision the revision of the plan that it was judged for
 * @param target key of the target
 * @param due due period of what was judged: an intermediate step, or the goal
 * @param printed what was judged, as the plan prints it
 * @param goalDue due period of the goal
 * @param undeterminedReason why there is no verdict; null when there is one
 * @param notDistinguishable whether the margin of the figure lies on both sides of the bound
 * @param outcome what came of it; null while that is open
 * @param projected the figure expected in the due period; null without a trajectory
 * @param reasons why it is so, in Dutch
 * @param assessedOn the day on which it was judged
 * @param changedAt when it became known
 */
public record TargetStatus(
        String id,
        UUID planId,
        int revision,
        String target,
        String indicator,
        String area,
        @Nullable SortedMap<String, String> breakdown,
        String due,
        String printed,
        boolean intermediate,
        String goalDue,
        Verdict verdict,
        @Nullable UndeterminedReason undeterminedReason,
        boolean notDistinguishable,
        Finality finality,
        @Nullable Outcome outcome,
        @Nullable Trajectory trajectory,
        @Nullable Confidence confidence,
        Trend trend,
        @Nullable Figure latest,
        @Nullable BigDecimal projected,
        List<String> reasons,
        LocalDate assessedOn,
        Instant changedAt) {

    /** Whether the latest figure satisfies the bound. */
    public enum Verdict {
        MET,
        NOT_MET,
        UNDETERMINED
    }

    /** Why there is no verdict. */
    public enum UndeterminedReason {
        NO_MEASUREMENT,
        TARGET_TO_BE_DETERMINED,
        REFERENCE_MISSING,
        BASE_ZERO,
        NOT_NUMERIC,
        WITHHELD
    }

    /** Whether the verdict can still change with a later period. */
    public enum Finality {
        INTERIM,
        FINAL
    }

    /** What came of a target whose verdict is final. */
    public enum Outcome {
        ACHIEVED,
        MISSED,
        AWAITING_DATA
    }

    /** Where it ends when the indicator goes on as it does. */
    public enum Trajectory {
        ON_TRACK,
        AT_RISK,
        OFF_TRACK,
        MOVING_AWAY,
        INSUFFICIENT_DATA
    }

    /** How much a trajectory can be relied on. */
    public enum Confidence {
        LOW,
        MODERATE,
        HIGH
    }

    /** Where the indicator has been going, whatever the target. */
    public enum Trend {
        IMPROVING,
        WORSENING,
        STABLE,
        RISING,
        FALLING,
        INSUFFICIENT_DATA
    }

    /**
     * The figure that was judged.
     *
     * @param value null when it is withheld
     */
    public record Figure(String period, @Nullable BigDecimal value) {}

    public TargetStatus {
        reasons = List.copyOf(reasons);
    }
}
