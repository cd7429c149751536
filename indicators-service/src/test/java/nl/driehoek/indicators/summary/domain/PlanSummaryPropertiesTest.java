package nl.driehoek.indicators.summary.domain;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Trend;
import nl.driehoek.indicators.status.domain.UndeterminedReason;
import nl.driehoek.indicators.status.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** What holds for every plan, whatever is said of its targets. */
class PlanSummaryPropertiesTest {
    private static final UUID PLAN = UUID.fromString("3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012");
    private static final long SEED = 20_120_202;

    private static QuickTheory theory() {
        return qt().withFixedSeed(SEED).withExamples(500);
    }

    private static <T> T of(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static Tally tally(int seed) {
        Random random = new Random(seed);
        int theme = random.nextInt(4);
        boolean judged = random.nextBoolean();
        return new Tally(
                theme == 0 ? null : "thema-" + theme,
                theme == 0 ? null : "Thema " + theme,
                judged ? Verdict.MET : Verdict.UNDETERMINED,
                judged ? null : of(UndeterminedReason.values(), random),
                random.nextBoolean(),
                of(Finality.values(), random),
                random.nextBoolean() ? null : of(Outcome.values(), random),
                random.nextBoolean() ? null : of(Trajectory.values(), random),
                of(Trend.values(), random),
                1 + random.nextInt(5));
    }

    private static Gen<List<Tally>> tallies() {
        return lists().of(integers().all().map(PlanSummaryPropertiesTest::tally))
                .ofSizeBetween(0, 30);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void the_counts_of_each_kind_add_up_to_the_targets() {
        theory().forAll(tallies()).check(tallies -> {
            StatusSummary whole = PlanSummary.of(PLAN, tallies).whole();
            long targets = tallies.stream().mapToLong(Tally::count).sum();
            return whole.targets() == targets
                    && sum(whole.verdicts()) == targets
                    && sum(whole.finalities()) == targets
                    && sum(whole.trends()) == targets
                    && sum(whole.outcomes()) + whole.withoutOutcome() == targets
                    && sum(whole.trajectories()) + whole.withoutTrajectory() == targets
                    && sum(whole.undeterminedReasons()) == whole.verdicts().get(Verdict.UNDETERMINED);
        });
    }

    @Test
    void the_themes_add_up_to_the_plan() {
        theory().forAll(tallies()).check(tallies -> {
            PlanSummary plan = PlanSummary.of(PLAN, tallies);
            return plan.themes().stream()
                                    .mapToLong(theme -> theme.summary().targets())
                                    .sum()
                            == plan.whole().targets()
                    && plan.themes().stream()
                                    .mapToLong(theme ->
                                            theme.summary().trajectories().get(Trajectory.ON_TRACK))
                                    .sum()
                            == plan.whole().trajectories().get(Trajectory.ON_TRACK);
        });
    }

    @Test
    void the_order_in_which_they_come_does_not_matter() {
        theory().forAll(tallies()).check(tallies -> {
            List<Tally> shuffled = new ArrayList<>(tallies);
            Collections.shuffle(shuffled, new Random(SEED));
            return PlanSummary.of(PLAN, shuffled).equals(PlanSummary.of(PLAN, tallies));
        });
    }
}
