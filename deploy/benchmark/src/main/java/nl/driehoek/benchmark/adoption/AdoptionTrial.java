package nl.driehoek.benchmark.adoption;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.Planning;
import nl.driehoek.benchmark.Trial;
import nl.driehoek.benchmark.Waits;
import nl.driehoek.embedded.KafkaUsers;

/**
 * Plans of all areas that are adopted at once. What one plan and its event may hold is bounded, so that a plan for each
 * area stands for the one that has them all.
 */
public final class AdoptionTrial implements Trial {
    private static final String STATUSES = "driehoek.target-statuses";
    private static final int CONNECTIONS = 8;
    private static final int TARGETS = 200;
    private static final int FIRST_DUE = 2026;
    private static final int FEWEST_ROWS_FOR_ALL = 500_000;
    private static final int FEW_AREAS = 8;

    @Override
    public String key() {
        return "adoption";
    }

    @Override
    public String what() {
        return "plans of all areas adopted at once, until the last status event";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException, InterruptedException {
        bench.stock().figures();
        List<String> areas = bench.workload().areas();
        if (bench.workload().rows() < FEWEST_ROWS_FOR_ALL) {
            areas = areas.subList(0, FEW_AREAS);
        }
        bench.say("%d plans of %d targets, submitted", areas.size(), TARGETS);
        List<String> plans = inParallel(areas.stream()
                .<Callable<String>>map(
                        area -> () -> new Planning(bench.api()).make("adoption-" + area, targets(bench, area)))
                .toList());
        Waits.untilQuiet(bench);
        int expected = plans.size() * TARGETS;
        Subscription subscription =
                new Subscription(bench.kafka().client(KafkaUsers.PLANNING_TOOL), STATUSES, expected);
        long started = System.nanoTime();
        inParallel(plans.stream()
                .<Callable<String>>map(plan -> () -> adopted(bench, plan))
                .toList());
        Duration adopted = Duration.ofNanos(System.nanoTime() - started);
        Duration judged = Duration.ofNanos(subscription.completedAt() - started);
        bench.say("adopted in %.1f s, last event after %.1f s", seconds(adopted), seconds(judged));
        Waits.untilQuiet(bench);
        StatusBaseline baseline = new StatusBaseline(bench);
        Duration copy = baseline.copy(plans);
        Duration produce = baseline.produce(subscription.sizes());
        return List.of(Figure.of(
                "adoption.time",
                text(
                        "%d plans of %d targets adopted → last of %,d status events, of COPY + produce of the same",
                        plans.size(), TARGETS, expected),
                new Amount(seconds(judged), "s"),
                new Amount(seconds(copy) + seconds(produce), "s"),
                Goal.atMost(5),
                text(
                        "%,.0f statuses/s; adopted in %.1f s on %d connections; series of %d months",
                        expected / seconds(judged),
                        seconds(adopted),
                        CONNECTIONS,
                        bench.workload().months().size()),
                text("COPY %.2f s, produce %.2f s", seconds(copy), seconds(produce))));
    }

    private static List<Planning.Target> targets(Bench bench, String area) {
        List<Planning.Target> targets = new ArrayList<>();
        List<String> indicators = bench.workload().indicators();
        for (int number = 0; number < TARGETS; number++) {
            String due = Integer.toString(FIRST_DUE + number / indicators.size());
            targets.add(Planning.Target.of(indicators.get(number % indicators.size()), area, due));
        }
        return targets;
    }

    private static String adopted(Bench bench, String plan) {
        new Planning(bench.api()).adopt(plan);
        return plan;
    }

    private static List<String> inParallel(List<Callable<String>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A plan was refused", e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
