package nl.driehoek.plans.progress.domain;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Theme;

/**
 * How it goes with what a revision says: each of its targets and each of the commitments on the plan, in its place, once.
 *
 * @param elsewhere what has no place under a theme of the revision
 */
public record Progress(List<ThemeProgress> themes, Elsewhere elsewhere) {
    private static final Comparator<TargetStatus> BY_AREA =
            Comparator.comparing(TargetStatus::area).thenComparing(TargetStatus::id);
    private static final Comparator<Commitment> BY_TITLE =
            Comparator.comparing(Commitment::title).thenComparing(Commitment::id);

    /**
     * What has no place under a theme, and is shown all the same: nothing disappears.
     *
     * @param targets that stand under no theme
     * @param statuses of targets that the revision does not have
     * @param commitments under themes that the revision does not have
     */
    public record Elsewhere(List<TargetProgress> targets, List<TargetStatus> statuses, List<Commitment> commitments) {
        public Elsewhere {
            targets = List.copyOf(targets);
            statuses = List.copyOf(statuses);
            commitments = List.copyOf(commitments);
        }
    }

    public Progress {
        themes = List.copyOf(themes);
    }

    /** Puts what is known of a plan in the places that a revision has for it. */
    public static Progress of(
            PlanContent content, Collection<TargetStatus> statuses, Collection<Commitment> commitments) {
        Map<String, List<TargetStatus>> byTarget =
                statuses.stream().sorted(BY_AREA).collect(groupingBy(TargetStatus::target));
        List<TargetProgress> targets = content.targets().stream()
                .map(target -> new TargetProgress(target, byTarget.getOrDefault(target.key(), List.of())))
                .toList();
        List<Commitment> sorted = commitments.stream().sorted(BY_TITLE).toList();
        Places places = new Places(
                targets.stream().collect(groupingBy(Progress::themeOf)),
                sorted.stream().collect(groupingBy(Commitment::theme)));
        Set<String> themeKeys = content.themes().stream()
                .flatMap(Progress::withBelow)
                .map(Theme::key)
                .collect(toSet());
        Set<String> targetKeys =
                targets.stream().map(target -> target.target().key()).collect(toSet());
        return new Progress(
                places.under(content.themes()),
                new Elsewhere(
                        outside(targets, themeKeys, Progress::themeOf),
                        outside(statuses.stream().sorted(BY_AREA).toList(), targetKeys, TargetStatus::target),
                        outside(sorted, themeKeys, Commitment::theme)));
    }

    /** Everything that the revision asks, and that was promised on the plan, counted. */
    public Counts counts() {
        return Counts.of(
                Stream.concat(themes.stream().flatMap(ThemeProgress::allTargets), elsewhere.targets().stream())
                        .toList(),
                Stream.concat(themes.stream().flatMap(ThemeProgress::allCommitments), elsewhere.commitments().stream())
                        .toList());
    }

    /** The key of its theme; no theme has an empty one. */
    private static String themeOf(TargetProgress target) {
        return requireNonNullElse(target.target().theme(), "");
    }

    private static <T> List<T> outside(List<T> all, Set<String> present, Function<T, String> key) {
        return all.stream().filter(one -> !present.contains(key.apply(one))).toList();
    }

    private static Stream<Theme> withBelow(Theme theme) {
        return Stream.concat(Stream.of(theme), theme.themes().stream().flatMap(Progress::withBelow));
    }

    /** What stands under which theme, by its key. */
    private record Places(Map<String, List<TargetProgress>> targets, Map<String, List<Commitment>> commitments) {

        List<ThemeProgress> under(List<Theme> themes) {
            return themes.stream()
                    .map(theme -> new ThemeProgress(
                            theme,
                            targets.getOrDefault(theme.key(), List.of()),
                            commitments.getOrDefault(theme.key(), List.of()),
                            under(theme.themes())))
                    .toList();
        }
    }
}
