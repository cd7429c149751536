package nl.driehoek.benchmark.latency;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.FreshFigures.Fresh;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.Planning;
import nl.driehoek.benchmark.Trial;
import nl.driehoek.benchmark.Waits;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** From the answer to a measurement until a subscriber has read the status that follows from it. */
public final class LatencyTrial implements Trial {
    private static final String STATUSES = "driehoek.target-statuses";
    private static final int PER_SECOND = 100;
    /** A month, so that each new month is the latest figure and changes the status. */
    private static final String DUE = "2030-12";

    /** There are only so many months that a status changes with. */
    private static final int MOST_WARM_UPS = 2_000;

    @Override
    public String key() {
        return "latency";
    }

    @Override
    public String what() {
        return "from a measurement to the event of its status, " + PER_SECOND + " a second";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException, InterruptedException {
        bench.stock().figures();
        String plan = plan(bench);
        int warmUp = Math.min((int) bench.warmUp().toSeconds() * PER_SECOND, MOST_WARM_UPS);
        int times = (int) bench.duration().toSeconds() * PER_SECOND;
        Pace pace = new Pace(PER_SECOND);
        AtomicInteger size = new AtomicInteger();
        Times product = product(bench, plan, pace, warmUp, times, size);
        bench.say("measurement to event: %s", product.untilRead());
        Percentiles broker = new BrokerBaseline(bench).measure(pace, warmUp, times, size.get());
        bench.say("the broker alone: %s", broker);
        String method = "%d a second for %d s after %d s to warm up; records of %d bytes"
                .formatted(PER_SECOND, bench.duration().toSeconds(), warmUp / PER_SECOND, size.get());
        return List.of(
                figure(
                        "latency.p50",
                        "201 of a measurement → status event at a subscriber, p50, of send → read",
                        product.untilRead().p50(),
                        broker.p50(),
                        Goal.atMost(4),
                        method),
                figure(
                        "latency.p99",
                        "the same, p99",
                        product.untilRead().p99(),
                        broker.p99(),
                        Goal.atMost(6),
                        "measured: " + product.untilRead(),
                        "broker alone: " + broker),
                figure(
                        "latency.whole",
                        "measurement sent → status event at a subscriber, p50",
                        product.whole().p50(),
                        broker.p50(),
                        Goal.none(),
                        product.whole().toString()));
    }

    private static Figure figure(
            String key, String what, double measured, double baseline, Goal goal, String... notes) {
        return Figure.of(key, what, new Amount(measured, "ms"), new Amount(baseline, "ms"), goal, notes);
    }

    private static String plan(Bench bench) {
        List<Planning.Target> targets = new ArrayList<>();
        for (String area : bench.workload().areasSetAside()) {
            bench.workload().indicators().forEach(indicator -> targets.add(Planning.Target.of(indicator, area, DUE)));
        }
        Planning planning = new Planning(bench.api());
        String plan = planning.make("latency", targets);
        planning.adopt(plan);
        Waits.until(
                "the targets of the plan",
                () -> bench.database().count("select count(*) from target_status where plan_id = '" + plan + "'")
                        == targets.size());
        Waits.untilQuiet(bench);
        return plan;
    }

    /** What a measurement is waited for by: the status that it changes, and its period in it. */
    private static String name(String statusId, String period) {
        return statusId + " " + period;
    }

    private static String name(ConsumerRecord<String, byte[]> record, AtomicInteger size) {
        JsonNode status = Json.parse(record.value());
        size.set(record.serializedValueSize());
        return name(record.key(), status.at("/latest/period").asText());
    }

    private record Times(Percentiles untilRead, Percentiles whole) {}

    private record Sent(String awaited, long sent, long answered) {}

    private static Times product(Bench bench, String plan, Pace pace, int warmUp, int times, AtomicInteger size)
            throws InterruptedException {
        List<String> areas = bench.workload().areasSetAside();
        List<String> indicators = bench.workload().indicators();
        Map<Integer, Sent> all = new ConcurrentHashMap<>();
        try (ArrivalWatch watch = new ArrivalWatch(
                bench.kafka().client(KafkaUsers.PLANNING_TOOL), STATUSES, record -> name(record, size))) {
            pace.run(warmUp + times, number -> {
                String area = areas.get(number % areas.size());
                String indicator = indicators.get(number / areas.size() % indicators.size());
                all.put(number, send(bench, plan, bench.fresh().next(indicator, area)));
            });
            List<Long> untilRead = new ArrayList<>();
            List<Long> whole = new ArrayList<>();
            for (int number = warmUp; number < warmUp + times; number++) {
                Sent one = all.get(number);
                if (one == null) {
                    throw new IllegalStateException("Measurement " + number + " was not sent");
                }
                long read = watch.arrival(one.awaited());
                untilRead.add(read - one.answered());
                whole.add(read - one.sent());
            }
            return new Times(Percentiles.of(untilRead), Percentiles.of(whole));
        }
    }

    private static Sent send(Bench bench, String plan, Fresh fresh) {
        JsonNode body = Json.parse(fresh.request().body());
        long sent = System.nanoTime();
        bench.api().post(Service.INDICATORS, fresh.request().path(), "admin", body);
        long answered = System.nanoTime();
        String target = Planning.Target.of(fresh.indicator(), fresh.area(), DUE).key();
        return new Sent(
                name(plan + "." + target + "." + fresh.area(), fresh.month().toString()), sent, answered);
    }
}
