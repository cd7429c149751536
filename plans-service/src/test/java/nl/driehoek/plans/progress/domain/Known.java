package nl.driehoek.plans.progress.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.Theme;
import nl.driehoek.plans.progress.domain.Commitment.Attention;
import nl.driehoek.plans.progress.domain.Commitment.Responsibility;
import nl.driehoek.plans.progress.domain.TargetStatus.Finality;
import nl.driehoek.plans.progress.domain.TargetStatus.Outcome;
import nl.driehoek.plans.progress.domain.TargetStatus.Trajectory;
import nl.driehoek.plans.progress.domain.TargetStatus.Trend;
import nl.driehoek.plans.progress.domain.TargetStatus.Verdict;
import nl.driehoek.plans.target.domain.Bound;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.jspecify.annotations.Nullable;

/** A plan and what is known of it, to start a test from. */
final class Known {
    static final UUID PLAN = new UUID(0, 2012);
    static final Instant AT = Instant.parse("2012-02-20T10:00:00Z");

    private Known() {}

    static PlanContent content(List<Theme> themes, List<Target> targets) {
        return new PlanContent(List.of(), themes, targets, List.of(), List.of(), List.of());
    }

    static Theme theme(String key, Theme... below) {
        return new Theme(
                key, "Thema " + key, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(below));
    }

    static Target target(String key, @Nullable String theme) {
        return new Target(
                key,
                theme,
                "groningen-" + key,
                null,
                "GM0014",
                null,
                Period.year(2014),
                null,
                null,
                new TargetExpression("nader te bepalen", Bound.TO_BE_DETERMINED),
                null,
                List.of());
    }

    static TargetStatus status(String target, String area, Verdict verdict, @Nullable Trajectory trajectory) {
        return status(target, area, verdict, trajectory, null);
    }

    static TargetStatus status(
            String target, String area, Verdict verdict, @Nullable Trajectory trajectory, @Nullable Outcome outcome) {
        return new TargetStatus(
                PLAN + "." + target + "." + area,
                PLAN,
                1,
                target,
                "groningen-" + target,
                area,
                null,
                "2014",
                "≤ 3",
                false,
                "2014",
                verdict,
                null,
                false,
                outcome == null ? Finality.INTERIM : Finality.FINAL,
                outcome,
                trajectory,
                null,
                Trend.INSUFFICIENT_DATA,
                new TargetStatus.Figure("2010", new BigDecimal("3.1")),
                null,
                List.of("3,1 is hoger dan 3"),
                LocalDate.of(2012, 2, 2),
                AT);
    }

    static Commitment commitment(int number, String theme, CommitmentStatus status, boolean needsAttention) {
        return new Commitment(
                new UUID(1, number),
                PLAN,
                null,
                theme,
                List.of(),
                "Inspanning " + number,
                "ACTIVITY",
                status,
                AT,
                null,
                null,
                List.of(),
                List.of(new Responsibility("politie-groningen", "LEAD", true)),
                needsAttention ? List.of(new Attention("THEME_DROPPED", 2)) : List.of(),
                status == CommitmentStatus.UNDER_WAY ? 2 : 0,
                null,
                false,
                AT);
    }
}
