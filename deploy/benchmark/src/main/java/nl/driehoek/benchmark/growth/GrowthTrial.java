package nl.driehoek.benchmark.growth;

import io.hyperfoil.http.api.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.FreshFigures;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.Trial;
import nl.driehoek.benchmark.Waits;
import nl.driehoek.benchmark.Workload;
import nl.driehoek.benchmark.http.LoadResult;
import nl.driehoek.local.instance.Service;

/**
 * The same posts while ever more is stored. Areas come in one after the other, each with its whole history, so that the
 * series that are posted to are as long as all others; each step posts to series of its own.
 */
public final class GrowthTrial implements Trial {
    private static final int CONNECTIONS = 8;
    private static final int STEPS = 3;
    private static final int FACTOR = 10;
    private static final double GOAL = 1.15;
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    @Override
    public String key() {
        return "growth";
    }

    @Override
    public String what() {
        return "measurements one by one, while a hundred times more is stored";
    }

    @Override
    public boolean needsEmpty() {
        return true;
    }

    private record Step(long stored, LoadResult result) {
        String told() {
            return text("%,d", stored);
        }
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException, InterruptedException {
        Workload whole = Workload.byArea(bench.workload().rows());
        FreshFigures fresh = new FreshFigures(whole, YearMonth.now(ZoneId.systemDefault()));
        bench.stock().areas();
        whole.indicators().forEach(bench.stock()::define);
        List<Step> steps = new ArrayList<>();
        int loaded = 0;
        int first = areas(whole, STEPS - 1);
        for (int step = 0; step < STEPS; step++) {
            int areas = areas(whole, STEPS - 1 - step);
            bench.stock().load(whole.ofAreas(loaded, areas));
            loaded = areas;
            bench.database().execute("vacuum analyze measurement");
            if (step == 0) {
                post(
                        bench,
                        bench.warmUp(),
                        bench.warmUp(),
                        turn -> fresh.next(indicator(whole, turn, first, 0), area(whole, turn, first)));
            }
            int set = step + 1;
            long stored = bench.database().count("select count(*) from measurement");
            LoadResult result = post(
                    bench,
                    shortest(bench.warmUp(), Duration.ofSeconds(2)),
                    shortest(bench.duration(), LONGEST_STEP),
                    turn -> fresh.next(indicator(whole, turn, first, set), area(whole, turn, first)));
            bench.say("%,d stored: %,.0f POST/s, %s", stored, result.rate(), result);
            steps.add(new Step(stored, result));
        }
        return figures(steps);
    }

    private static List<Figure> figures(List<Step> steps) {
        Step first = steps.get(0);
        List<Figure> figures = new ArrayList<>();
        for (int number = 1; number < steps.size(); number++) {
            Step step = steps.get(number);
            String key = "growth." + (int) Math.pow(FACTOR, number);
            String what = "live POST with " + step.told() + " stored, of that with " + first.told();
            figures.add(Figure.of(
                    key + ".p50",
                    what + ": p50",
                    new Amount(step.result().p50(), "ms"),
                    new Amount(first.result().p50(), "ms"),
                    Goal.atMost(GOAL),
                    step.result().toString(),
                    "first: " + first.result(),
                    "posts to series of their own for each step, without targets; vacuum analyze before each"));
            figures.add(Figure.of(
                    key + ".cost",
                    what + ": time of the whole machine",
                    new Amount(1000 / step.result().rate(), "ms"),
                    new Amount(1000 / first.result().rate(), "ms"),
                    Goal.atMost(GOAL),
                    text(
                            "%d connections, %,.0f and %,.0f POST/s",
                            CONNECTIONS, step.result().rate(), first.result().rate())));
        }
        return figures;
    }

    /** How many areas make the whole, a tenth of it, a hundredth. */
    private static int areas(Workload whole, int tenths) {
        int perArea = whole.rows() / whole.areas().size();
        int rows = whole.rows() / (int) Math.pow(FACTOR, tenths);
        return Math.min(whole.areas().size(), Math.max(1, (rows + perArea - 1) / perArea));
    }

    private static String area(Workload whole, int turn, int first) {
        return whole.areas().get(turn % first);
    }

    /** Each set has indicators of its own, so that all steps begin with series of the same length. */
    private static String indicator(Workload whole, int turn, int first, int set) {
        int perSet = whole.indicators().size() / (STEPS + 1);
        return whole.indicators().get(set * perSet + turn / first % perSet);
    }

    private interface Source {
        FreshFigures.Fresh figure(int turn);
    }

    private static LoadResult post(Bench bench, Duration warmUp, Duration duration, Source source) {
        AtomicInteger turn = new AtomicInteger();
        LoadResult result = bench.load(Service.INDICATORS, CONNECTIONS)
                .run(HttpMethod.POST, warmUp, duration, () -> source.figure(turn.getAndIncrement())
                        .request())
                .mustHaveSucceeded("live measurements");
        Waits.untilQuiet(bench);
        return result;
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
