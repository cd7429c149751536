package nl.driehoek.indicators.summary.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Trend;
import nl.driehoek.indicators.status.domain.UndeterminedReason;
import nl.driehoek.indicators.status.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Targets counted by what is said of them. Counted only: an average of an inquiry's score and a number of burglaries says
 * nothing. Every map has each of its values, also those that none has.
 *
 * @param withoutTrajectory targets of which nothing is expected any more, or that have no number to expect it against
 * @param withoutOutcome targets of which the due period is not over, or that their plan keeps from being judged
 */
public record StatusSummary(
        long targets,
        Map<Verdict, Long> verdicts,
        Map<UndeterminedReason, Long> undeterminedReasons,
        long notDistinguishable,
        Map<Trajectory, Long> trajectories,
        long withoutTrajectory,
        Map<Finality, Long> finalities,
        Map<Outcome, Long> outcomes,
        long withoutOutcome,
        Map<Trend, Long> trends) {

    /** Counts these, in whatever order they come. */
    public static StatusSummary of(Collection<Tally> tallies) {
        long targets = tallies.stream().mapToLong(Tally::count).sum();
        Map<Trajectory, Long> trajectories = counted(tallies, Trajectory.class, Tally::trajectory);
        Map<Outcome, Long> outcomes = counted(tallies, Outcome.class, Tally::outcome);
        return new StatusSummary(
                targets,
                counted(tallies, Verdict.class, Tally::verdict),
                counted(tallies, UndeterminedReason.class, Tally::undeterminedReason),
                tallies.stream()
                        .filter(Tally::notDistinguishable)
                        .mapToLong(Tally::count)
                        .sum(),
                trajectories,
                targets - sum(trajectories),
                counted(tallies, Finality.class, Tally::finality),
                outcomes,
                targets - sum(outcomes),
                counted(tallies, Trend.class, Tally::trend));
    }

    private static <E extends Enum<E>> Map<E, Long> counted(
            Collection<Tally> tallies, Class<E> values, Function<Tally, @Nullable E> member) {
        Map<E, Long> counts = new EnumMap<>(values);
        for (E value : values.getEnumConstants()) {
            counts.put(value, 0L);
        }
        for (Tally tally : tallies) {
            E value = member.apply(tally);
            if (value != null) {
                counts.merge(value, tally.count(), Long::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
