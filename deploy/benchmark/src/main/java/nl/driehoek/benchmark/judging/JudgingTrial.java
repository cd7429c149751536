package nl.driehoek.benchmark.judging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.Trial;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Judging one target by JMH: pure code, so the baseline is the same code on another length of history. */
public final class JudgingTrial implements Trial {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int BASELINE_YEARS = 10;
    private static final int ITERATIONS_PER_LOAD = 20;
    private static final int SHORTEST_MILLIS = 100;
    private static final double FLAT = 1.15;
    private static final double NANOS_PER_MICRO = 1_000;

    @Override
    public String key() {
        return "judging";
    }

    @Override
    public String what() {
        return "judging one target in memory, on histories of 1 to 50 years of months";
    }

    @Override
    public List<Figure> run(Bench bench) {
        Map<Integer, Cost> costs = new TreeMap<>();
        for (RunResult result : measured(bench.duration())) {
            Cost cost = Cost.of(result);
            costs.put(Integer.valueOf(result.getParams().getParam("years")), cost);
        }
        Cost baseline = costs.get(BASELINE_YEARS);
        if (baseline == null) {
            throw new IllegalStateException("JMH gave no result for " + BASELINE_YEARS + " years");
        }
        List<Figure> figures = new ArrayList<>();
        costs.forEach((years, cost) -> figures.add(figure(years, cost, baseline)));
        return figures;
    }

    private static Figure figure(int years, Cost cost, Cost baseline) {
        return Figure.of(
                "judging.years-" + years,
                "judging a target on %d years of months, against %d years".formatted(years, BASELINE_YEARS),
                new Amount(cost.nanos() / NANOS_PER_MICRO, "µs"),
                new Amount(baseline.nanos() / NANOS_PER_MICRO, "µs"),
                years > BASELINE_YEARS ? Goal.atMost(FLAT) : Goal.none(),
                String.format(
                        Locale.ROOT, "%,.0f ± %,.0f ns/op, %,.0f B/op", cost.nanos(), cost.error(), cost.bytes()));
    }

    /** What one judgement takes; the error is that of 99.9% confidence. */
    private record Cost(double nanos, double error, double bytes) {
        static Cost of(RunResult result) {
            Result<?> time = result.getPrimaryResult();
            Result<?> garbage = Objects.requireNonNull(
                    (Result<?>) result.getSecondaryResults().get(ALLOCATED), ALLOCATED);
            return new Cost(time.getScore(), time.getScoreError(), garbage.getScore());
        }
    }

    private static Collection<RunResult> measured(Duration load) {
        TimeValue iteration = TimeValue.milliseconds(Math.max(SHORTEST_MILLIS, load.toMillis() / ITERATIONS_PER_LOAD));
        Options options = new OptionsBuilder()
                .include(JudgingBenchmark.class.getName())
                .forks(1)
                .jvmArgs("-Xmx256m", "-XX:+UseSerialGC")
                .warmupIterations(5)
                .warmupTime(iteration)
                .measurementIterations(5)
                .measurementTime(iteration)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
