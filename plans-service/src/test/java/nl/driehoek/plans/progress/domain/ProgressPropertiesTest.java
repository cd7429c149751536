package nl.driehoek.plans.progress.domain;

import static nl.driehoek.plans.progress.domain.Known.commitment;
import static nl.driehoek.plans.progress.domain.Known.content;
import static nl.driehoek.plans.progress.domain.Known.status;
import static nl.driehoek.plans.progress.domain.Known.target;
import static nl.driehoek.plans.progress.domain.Known.theme;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.progress.domain.TargetStatus.Trajectory;
import nl.driehoek.plans.progress.domain.TargetStatus.Verdict;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Whatever is known of a plan: nothing of it is lost, and nothing is shown or counted twice. */
class ProgressPropertiesTest {
    /** The last two are no themes of the plan. */
    private static final List<String> THEMES = List.of("a", "b", "c", "vervallen", "");

    /** What is known: for each target and commitment the place that it names, and how far it is. */
    private record Case(PlanContent content, List<TargetStatus> statuses, List<Commitment> commitments) {
        Progress progress() {
            return Progress.of(content, statuses, commitments);
        }
    }

    private static Gen<Case> cases() {
        return lists().of(integers().between(0, 10_000)).ofSizeBetween(0, 20).map(numbers -> {
            List<Target> targets = IntStream.range(0, numbers.size())
                    .mapToObj(i -> target("doel-" + i, place(numbers.get(i))))
                    .toList();
            List<TargetStatus> statuses = IntStream.range(0, numbers.size())
                    .boxed()
                    .flatMap(i -> statuses(i, numbers.get(i)))
                    .toList();
            List<Commitment> commitments = IntStream.range(0, numbers.size())
                    .mapToObj(i -> commitment(
                            i,
                            THEMES.get(numbers.get(i) / 7 % 4),
                            CommitmentStatus.values()[numbers.get(i) % CommitmentStatus.values().length],
                            numbers.get(i) % 2 == 0))
                    .toList();
            return new Case(content(List.of(theme("a", theme("b")), theme("c")), targets), statuses, commitments);
        });
    }

    private static String place(int number) {
        String theme = THEMES.get(number % 5);
        return theme.isEmpty() ? null : theme;
    }

    /** None, one or two, some of targets that the plan does not have. */
    private static Stream<TargetStatus> statuses(int target, int number) {
        String key = number % 11 == 0 ? "weg-" + target : "doel-" + target;
        return Stream.of("GM0014", "binnenstad")
                .limit(number % 3)
                .map(area -> status(
                        key,
                        area,
                        Verdict.values()[number % 3],
                        number % 2 == 0 ? Trajectory.values()[number % 5] : null));
    }

    private static <T> Stream<T> everywhere(
            Progress progress, Function<ThemeProgress, List<T>> inTheme, List<T> elsewhere) {
        return Stream.concat(progress.themes().stream().flatMap(theme -> within(theme, inTheme)), elsewhere.stream());
    }

    private static <T> Stream<T> within(ThemeProgress theme, Function<ThemeProgress, List<T>> own) {
        return Stream.concat(own.apply(theme).stream(), theme.themes().stream().flatMap(below -> within(below, own)));
    }

    private static List<TargetProgress> targets(Progress progress) {
        return everywhere(progress, ThemeProgress::targets, progress.elsewhere().targets())
                .toList();
    }

    @Test
    void everyTargetIsShownExactlyOnce() {
        qt().forAll(cases()).check(known -> sorted(targets(known.progress()).stream()
                        .map(shown -> shown.target().key()))
                .equals(sorted(known.content().targets().stream().map(Target::key))));
    }

    @Test
    void everyCommitmentIsShownExactlyOnce() {
        qt().forAll(cases()).check(known -> {
            Progress progress = known.progress();
            return sorted(everywhere(
                                    progress,
                                    ThemeProgress::commitments,
                                    progress.elsewhere().commitments())
                            .map(Commitment::title))
                    .equals(sorted(known.commitments().stream().map(Commitment::title)));
        });
    }

    @Test
    void everyStatusIsShownExactlyOnce() {
        qt().forAll(cases()).check(known -> {
            Progress progress = known.progress();
            return sorted(Stream.concat(
                                    targets(progress).stream().flatMap(target -> target.statuses().stream()),
                                    progress.elsewhere().statuses().stream())
                            .map(TargetStatus::id))
                    .equals(sorted(known.statuses().stream().map(TargetStatus::id)));
        });
    }

    @Test
    void thePlanCountsWhatIsShown() {
        qt().forAll(cases()).check(known -> {
            Progress progress = known.progress();
            Counts counts = progress.counts();
            List<TargetProgress> targets = targets(progress);
            long statuses = targets.stream().mapToLong(t -> t.statuses().size()).sum();
            return counts.targets().total() == targets.size()
                    && sum(counts.targets().verdicts().values().stream()) == statuses
                    && sum(counts.targets().trajectories().values().stream()) <= statuses
                    && counts.targets().withoutStatus()
                            == targets.stream()
                                    .filter(t -> t.statuses().isEmpty())
                                    .count()
                    && counts.commitments().total() == known.commitments().size()
                    && sum(counts.commitments().statuses().values().stream())
                            == known.commitments().size();
        });
    }

    private static int sum(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).sum();
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().toList();
    }
}
