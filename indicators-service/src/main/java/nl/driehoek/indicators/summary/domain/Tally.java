package nl.driehoek.indicators.summary.domain;

import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Trend;
import nl.driehoek.indicators.status.domain.UndeterminedReason;
import nl.driehoek.indicators.status.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How many targets of a theme are alike in everything that is counted.
 *
 * @param theme key of the theme; null for targets that stand under none
 * @param title of the theme
 */
public record Tally(
        @Nullable String theme,
        @Nullable String title,
        Verdict verdict,
        @Nullable UndeterminedReason undeterminedReason,
        boolean notDistinguishable,
        Finality finality,
        @Nullable Outcome outcome,
        @Nullable Trajectory trajectory,
        Trend trend,
        long count) {

    /** One target. */
    public static Tally of(TargetStatus status) {
        return new Tally(
                status.target().theme(),
                status.target().title(),
                status.verdict(),
                status.undeterminedReason(),
                status.notDistinguishable(),
                status.finality(),
                status.outcome(),
                status.trajectory(),
                status.trend(),
                1);
    }
}
