package nl.driehoek.plans.progress.domain;

import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.plans.plan.domain.Theme;

/**
 * A theme with how it goes, and the themes below it.
 *
 * @param targets that stand under this very theme
 * @param commitments that stand under this very theme
 */
public record ThemeProgress(
        Theme theme, List<TargetProgress> targets, List<Commitment> commitments, List<ThemeProgress> themes) {
    public ThemeProgress {
        targets = List.copyOf(targets);
        commitments = List.copyOf(commitments);
        themes = List.copyOf(themes);
    }

    /** What stands under this theme and under those below it, counted. */
    public Counts counts() {
        return Counts.of(allTargets().toList(), allCommitments().toList());
    }

    Stream<TargetProgress> allTargets() {
        return Stream.concat(targets.stream(), themes.stream().flatMap(ThemeProgress::allTargets));
    }

    Stream<Commitment> allCommitments() {
        return Stream.concat(commitments.stream(), themes.stream().flatMap(ThemeProgress::allCommitments));
    }
}
