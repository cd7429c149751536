package nl.driehoek.plans.progress.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.driehoek.plans.progress.domain.TargetStatus.Outcome;
import nl.driehoek.plans.progress.domain.TargetStatus.Trajectory;
import nl.driehoek.plans.progress.domain.TargetStatus.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How many there are of each kind. Indicators differ in unit and kind, so that figures are never added up or averaged:
 * targets are counted, and nothing more.
 */
public record Counts(TargetCounts targets, CommitmentCounts commitments) {

    /**
     * Targets, counted.
     *
     * @param total how many targets there are
     * @param withoutStatus how many of them were not judged
     * @param verdicts of the statuses, one for each area of each target that was judged
     * @param trajectories of the statuses that have one
     * @param outcomes of the statuses that have one
     */
    public record TargetCounts(
            int total,
            int withoutStatus,
            Map<Verdict, Integer> verdicts,
            Map<Trajectory, Integer> trajectories,
            Map<Outcome, Integer> outcomes) {}

    /**
     * Commitments, counted.
     *
     * @param needingAttention how many of them somebody has to look at
     * @param withOverdueReports of how many of them a report is missing
     */
    public record CommitmentCounts(
            int total, int needingAttention, int withOverdueReports, Map<CommitmentStatus, Integer> statuses) {}

    static Counts of(Collection<TargetProgress> targets, Collection<Commitment> commitments) {
        List<TargetStatus> statuses =
                targets.stream().flatMap(target -> target.statuses().stream()).toList();
        return new Counts(
                new TargetCounts(
                        targets.size(),
                        (int) targets.stream()
                                .filter(target -> target.statuses().isEmpty())
                                .count(),
                        count(Verdict.class, statuses, TargetStatus::verdict),
                        count(Trajectory.class, statuses, TargetStatus::trajectory),
                        count(Outcome.class, statuses, TargetStatus::outcome)),
                new CommitmentCounts(
                        commitments.size(),
                        (int) commitments.stream()
                                .filter(commitment -> !commitment.attention().isEmpty())
                                .count(),
                        (int) commitments.stream()
                                .filter(commitment -> commitment.overdueReports() > 0)
                                .count(),
                        count(CommitmentStatus.class, commitments, Commitment::status)));
    }

    /** Names every value, also those that none has, so that a reader need not know them. */
    private static <T, E extends Enum<E>> Map<E, Integer> count(
            Class<E> type, Collection<T> counted, Function<T, @Nullable E> value) {
        Map<E, Integer> counts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            counts.put(constant, 0);
        }
        counted.stream().map(value).filter(Objects::nonNull).forEach(found -> counts.merge(found, 1, Integer::sum));
        return counts;
    }
}
