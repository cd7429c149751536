package nl.driehoek.benchmark.live;

import io.hyperfoil.http.api.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.Planning;
import nl.driehoek.benchmark.Trial;
import nl.driehoek.benchmark.Waits;
import nl.driehoek.benchmark.http.LoadRequest;
import nl.driehoek.benchmark.http.LoadResult;
import nl.driehoek.local.instance.Service;

/** Measurements that are posted one by one, beside rows that are inserted one by one. */
public final class LiveTrial implements Trial {
    private static final int CONNECTIONS = 8;
    private static final int JUDGED_AREAS = 96;
    private static final int AREAS_PER_PLAN = 8;
    private static final double GOAL = 0.2;
    private static final long SEED = 7;
    /** No load before it has gone through all of a post: what is measured is not to be the compiler. */
    private static final int FIRST_WARM_UPS = 3;

    @Override
    public String key() {
        return "live";
    }

    @Override
    public String what() {
        return "measurements one by one, on " + CONNECTIONS + " connections";
    }

    /** A series to post to. */
    private record Cell(String indicator, String area) {}

    @Override
    public List<Figure> run(Bench bench) throws IOException, InterruptedException {
        bench.stock().figures();
        List<Cell> judged = judge(bench);
        List<Cell> all = cells(bench, bench.workload().areasForAll());
        bench.say("a row and a commit at a time");
        double before = new InsertBaseline(bench.database()).measure(CONNECTIONS, bench.duration());
        bench.say("%,.0f rows/s; now measurements of all series", before);
        LoadResult everywhere = post(bench, all, bench.warmUp().multipliedBy(FIRST_WARM_UPS));
        bench.say("%,.0f/s; now only series with a target", everywhere.rate());
        LoadResult onTargets = post(bench, judged, bench.warmUp());
        bench.say("%,.0f/s; now only series without one", onTargets.rate());
        Set<Cell> withTargets = Set.copyOf(judged);
        List<Cell> plain =
                all.stream().filter(cell -> !withTargets.contains(cell)).toList();
        LoadResult withoutTargets = post(bench, plain, bench.warmUp());
        bench.say("%,.0f/s; now rows again", withoutTargets.rate());
        double after = new InsertBaseline(bench.database()).measure(CONNECTIONS, bench.duration());
        Amount baseline = new Amount((before + after) / 2, "rows/s");
        String method = String.format(
                Locale.ROOT,
                "%d s after %d s (all series, the first) and %d s more each to warm up; one-row INSERT + commit before %,.0f and after %,.0f rows/s",
                bench.duration().toSeconds(),
                bench.warmUp().multipliedBy(FIRST_WARM_UPS).toSeconds(),
                bench.warmUp().toSeconds(),
                before,
                after);
        return List.of(
                figure(
                        "live.rate",
                        "live measurement POSTs over all series, 8 connections, of INSERT + commit",
                        everywhere,
                        baseline,
                        method,
                        judged.size() + " of " + all.size() + " series have a target"),
                figure(
                        "live.judged",
                        "live measurement POSTs, only series with a target",
                        onTargets,
                        baseline,
                        method,
                        judged.size() + " series, one target each"),
                figure(
                        "live.plain",
                        "live measurement POSTs, only series without a target",
                        withoutTargets,
                        baseline,
                        method,
                        plain.size() + " series"));
    }

    private static Figure figure(
            String key, String what, LoadResult result, Amount baseline, String method, String series) {
        return Figure.of(
                key,
                what,
                new Amount(result.rate(), "POST/s"),
                baseline,
                Goal.atLeast(GOAL),
                result.toString(),
                series,
                method);
    }

    private static List<Cell> cells(Bench bench, List<String> areas) {
        List<Cell> cells = new ArrayList<>();
        for (String area : areas) {
            bench.workload().indicators().forEach(indicator -> cells.add(new Cell(indicator, area)));
        }
        return cells;
    }

    /** Plans for areas that have no target yet. */
    private static List<Cell> judge(Bench bench) {
        List<String> areas = bench.workload().areasForAll().stream()
                .filter(area ->
                        area.startsWith("GM") && !bench.stock().judgedAreas().contains(area))
                .limit(JUDGED_AREAS)
                .toList();
        Planning planning = new Planning(bench.api());
        long before = bench.database().count("select count(*) from target_status");
        List<Cell> judged = cells(bench, areas);
        for (int from = 0; from < areas.size(); from += AREAS_PER_PLAN) {
            List<String> some = areas.subList(from, Math.min(from + AREAS_PER_PLAN, areas.size()));
            planning.adopt(planning.make("live-" + from, targets(bench, some)));
        }
        Waits.until(
                "the targets of the plans",
                () -> bench.database().count("select count(*) from target_status") - before == judged.size());
        Waits.untilQuiet(bench);
        return judged;
    }

    private static List<Planning.Target> targets(Bench bench, List<String> areas) {
        return cells(bench, areas).stream()
                .map(cell -> Planning.Target.of(cell.indicator(), cell.area(), "2030"))
                .toList();
    }

    /** New months, one series after the other, in an order that is no order but the same in every run. */
    private static LoadResult post(Bench bench, List<Cell> inOrder, Duration warmUp) {
        List<Cell> cells = new ArrayList<>(inOrder);
        Collections.shuffle(cells, new Random(SEED));
        AtomicInteger turn = new AtomicInteger();
        LoadResult result = bench.load(Service.INDICATORS, CONNECTIONS)
                .run(HttpMethod.POST, warmUp, bench.duration(), () -> next(bench, cells, turn))
                .mustHaveSucceeded("live measurements");
        Waits.untilQuiet(bench);
        return result;
    }

    private static LoadRequest next(Bench bench, List<Cell> cells, AtomicInteger turn) {
        Cell cell = cells.get(turn.getAndIncrement() % cells.size());
        return bench.fresh().next(cell.indicator(), cell.area()).request();
    }
}
