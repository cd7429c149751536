package nl.driehoek.indicators.status;

import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.recomputation.RecomputationService;
import nl.driehoek.indicators.recomputation.domain.Recomputation;
import nl.driehoek.indicators.recomputation.domain.RecomputationState;
import nl.driehoek.indicators.recomputation.domain.Scope;
import nl.driehoek.indicators.target.RevisionInForce;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.security.Caller;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lets ten thousand things happen in any order, and asks whether what the service says in the end follows from the facts
 * alone. The seed is in the log; {@code -Ddriehoek.histories.seed=NUMBER} plays another history, {@code =random} any.
 */
@QuarkusTest
class RandomHistoriesTest extends ServiceTest {
    private static final Logger LOG = Logger.getLogger(RandomHistoriesTest.class);
    private static final int EVENTS = Integer.getInteger("driehoek.histories.events", 10_000);
    private static final int PLANS = 4;

    @Inject
    HistoryPlayer player;

    @Inject
    RecomputationService recomputations;

    @Inject
    ObjectMapper json;

    private long seed;
    private Random random;
    private RandomFacts facts;
    private String prefix;
    private LocalDate today;
    private int events;
    private int transactions;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<UUID, RevisionInForce> revisions = new LinkedHashMap<>();
    private final Map<UUID, RevisionInForce> older = new HashMap<>();
    private final List<ReportedMeasurement> reported = new ArrayList<>();

    @BeforeEach
    void begin() {
        String given = System.getProperty("driehoek.histories.seed", "20120202");
        seed = given.equals("random") ? System.nanoTime() : Long.parseLong(given);
        random = new Random(seed);
        prefix = "historie-" + UUID.randomUUID().toString().substring(0, 8);
        facts = new RandomFacts(random, prefix + "-a");
        for (String area : RandomFacts.AREAS) {
            as("admin")
                    .body("{\"name\":\"" + area + "\",\"type\":\"MUNICIPALITY\"}")
                    .put("/v1/areas/" + area);
        }
    }

    @Test
    void whatever_happens_in_whatever_order_the_statuses_follow_from_the_facts() {
        long start = System.nanoTime();
        play();
        await().atMost(Duration.ofSeconds(60)).until(player::isQuiet);
        LOG.infof(
                "Random history with seed %d: %d events in %d transactions, in %d ms: %s",
                seed, events, transactions, (System.nanoTime() - start) / 1_000_000, counts);
        assertThat(events).isGreaterThanOrEqualTo(EVENTS);

        everyKeptStatusIsTheOneFromScratch();
        aDryRunFindsNothingToChange();
        theSameFactsInAnotherOrderSayTheSame();
        LOG.infof("Random history with seed %d: all done in %d ms", seed, (System.nanoTime() - start) / 1_000_000);
    }

    private void play() {
        moveTo(LocalDate.of(2010, 2, 2));
        for (int number = 0; number < facts.indicators(); number++) {
            player.define(facts.indicator(number));
        }
        for (int plan = 0; plan < PLANS; plan++) {
            UUID id = UUID.randomUUID();
            revisions.put(id, new RevisionInForce(id, 0, List.of()));
        }
        while (events < EVENTS) {
            List<ReportedMeasurement> waiting = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                waiting.add(facts.report(today));
            }
            // Some come twice, some are confirmed by a later report; and all arrive in any order.
            waiting.addAll(new ArrayList<>(waiting.subList(0, 15)));
            waiting.subList(15, 25).stream()
                    .map(RandomFacts::confirmed)
                    .toList()
                    .forEach(waiting::add);
            Collections.shuffle(waiting, random);
            deliver(waiting);
            somethingElse();
        }
        moveTo(today.plusDays(1));
    }

    private void deliver(List<ReportedMeasurement> waiting) {
        int from = 0;
        while (from < waiting.size()) {
            boolean single = facts.chance(0.6);
            int size = single ? 1 : Math.min(waiting.size() - from, 10 + facts.upTo(30));
            List<ReportedMeasurement> some = waiting.subList(from, from + size);
            if (single) {
                happened(player.report(some) ? "reported" : "refused", 1);
            } else if (facts.chance(0.4)) {
                player.importAll(some);
                happened("imported", size);
            } else {
                List<ReportedMeasurement> batch = facts.chance(0.1)
                        ? some
                        : some.stream().map(RandomFacts::correcting).toList();
                happened(player.report(batch) ? "reported in batches" : "refused in batches", size);
            }
            reported.addAll(some);
            from += size;
            if (facts.chance(0.15)) {
                player.withdraw(facts.one(reported));
                happened("withdrawn", 1);
            }
        }
    }

    private void somethingElse() {
        for (int i = 0; i < 3; i++) {
            UUID plan = facts.one(List.copyOf(revisions.keySet()));
            RevisionInForce now = revisions.get(plan);
            if (facts.chance(0.05)) {
                player.leave(now);
                older.remove(plan);
                revisions.put(plan, new RevisionInForce(plan, now.revision(), List.of()));
                happened("plan left", 1);
            } else if (facts.chance(0.2) && older.containsKey(plan)) {
                player.adopt(older.get(plan));
                happened("older revision again", 1);
            } else {
                int next = now.revision() + 1;
                RevisionInForce revision = new RevisionInForce(plan, next, facts.revised(plan, next, now.targets()));
                player.adopt(revision);
                older.put(plan, now.revision() == 0 || now.targets().isEmpty() ? revision : now);
                revisions.put(plan, revision);
                happened("plan revised", 1);
            }
        }
        if (facts.chance(0.3)) {
            player.define(facts.indicator(facts.number()));
            happened("indicator changed", 1);
        }
        if (facts.chance(0.7) && today.getYear() < 2017) {
            moveTo(today.plusDays(10 + facts.upTo(60)));
        }
    }

    private void moveTo(LocalDate day) {
        today = day;
        clock.setToday(day);
        player.passDay();
        happened("days passed", 1);
    }

    private void happened(String what, int times) {
        counts.merge(what, times, Integer::sum);
        events += times;
        transactions++;
    }

    private void everyKeptStatusIsTheOneFromScratch() {
        int compared = 0;
        for (UUID plan : revisions.keySet()) {
            List<JudgedTarget> targets = player.targets(plan);
            assertThat(targets.stream().map(JudgedTarget::id))
                    .as("targets in force, seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(revisions.get(plan).targets().stream()
                            .map(JudgedTarget::id)
                            .toList());
            for (JudgedTarget target : targets) {
                assertThat(comparable(player.kept(target.id())))
                        .as("status of %s, seed %d", target.id(), seed)
                        .isEqualTo(comparable(player.fromScratch(target)));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private void aDryRunFindsNothingToChange() {
        for (UUID plan : revisions.keySet()) {
            Recomputation asked = recomputations.request(new Scope(plan, null, true), Caller.SYSTEM);
            await().until(() -> recomputations.get(asked.id()).state() == RecomputationState.SUCCEEDED);
            Recomputation done = recomputations.get(asked.id());
            assertThat(done.changedIds()).as("seed %d", seed).isEmpty();
            assertThat(done.done()).isEqualTo(revisions.get(plan).targets().size());
        }
    }

    /** The facts that are left in the end, told once more under other names: in any order, some of them twice. */
    private void theSameFactsInAnotherOrderSayTheSame() {
        List<Runnable> again = new ArrayList<>();
        List<Measurement> left = left();
        List<Measurement> twice = new ArrayList<>(left);
        twice.addAll(left.subList(0, left.size() / 5));
        Collections.shuffle(twice, random);
        for (int from = 0; from < twice.size(); from += 10) {
            List<Measurement> some = twice.subList(from, Math.min(twice.size(), from + 10));
            again.add(() -> reportAgain(some));
        }
        Map<UUID, UUID> plans = new HashMap<>();
        revisions.keySet().forEach(plan -> plans.put(plan, UUID.randomUUID()));
        revisions.values().stream()
                .filter(revision -> !revision.targets().isEmpty())
                .forEach(revision -> again.add(() -> player.adopt(other(revision, plans))));
        older.values().forEach(revision -> again.add(() -> player.adopt(other(revision, plans))));
        again.addAll(again.subList(0, again.size() / 5));
        Collections.shuffle(again, random);
        for (int number = 0; number < facts.indicators(); number++) {
            int index = number;
            // Figures need their indicator; plans do not.
            again.add(0, () -> player.define(renamed(index)));
        }
        again.forEach(Runnable::run);

        for (Measurement one : left) {
            assertThat(player.current(other(one.series())).stream()
                            .filter(other -> other.period().equals(one.period()))
                            .map(Measurement::observation))
                    .as("%s %s, seed %d", one.series(), one.period(), seed)
                    .containsExactly(one.observation());
        }
        revisions.values().stream()
                .flatMap(revision -> revision.targets().stream())
                .forEach(target -> {
                    String otherId = other(target, plans).id();
                    assertThat(withoutVersions(player.kept(otherId), Map.of()))
                            .as("status of %s, seed %d", target.id(), seed)
                            .isEqualTo(withoutVersions(player.kept(target.id()), plans));
                });
    }

    private List<Measurement> left() {
        return reported.stream()
                .map(report -> new SeriesKey(
                        report.indicator(), report.area(), Breakdown.of(new TreeMap<>(report.breakdown()))))
                .distinct()
                .flatMap(series -> player.current(series).stream())
                .filter(one -> !one.isWithdrawn())
                .toList();
    }

    private void reportAgain(List<Measurement> some) {
        assertThat(player.report(some.stream().map(this::again).toList())).isTrue();
    }

    private ReportedMeasurement again(Measurement one) {
        Observation said = one.observation();
        Margin margin = said.margin();
        SeriesKey series = other(one.series());
        return new ReportedMeasurement(
                series.indicator(),
                series.area(),
                Map.copyOf(series.breakdown().parts()),
                said.period().toString(),
                said.value(),
                said.status(),
                margin == null ? null : new ReportedMeasurement.ReportedMargin(margin.lower(), margin.upper()),
                said.seriesBreak(),
                said.withheld(),
                null,
                null,
                null,
                null,
                null);
    }

    private Indicator renamed(int number) {
        var known = player.definition(facts.code(number));
        return new Indicator(
                other(known.code()),
                known.name(),
                known.description(),
                known.unit(),
                known.scale(),
                known.source(),
                known.frequency(),
                known.desiredDirection(),
                known.aggregation());
    }

    private String other(String code) {
        return code.replace(prefix + "-a", prefix + "-b");
    }

    private SeriesKey other(SeriesKey series) {
        return new SeriesKey(other(series.indicator()), series.area(), series.breakdown());
    }

    private JudgedTarget other(JudgedTarget target, Map<UUID, UUID> plans) {
        return new JudgedTarget(
                plans.get(target.planId()),
                target.revision(),
                target.key(),
                target.theme(),
                target.title(),
                other(target.series()),
                target.baseline(),
                target.intermediate(),
                target.goal());
    }

    private RevisionInForce other(RevisionInForce revision, Map<UUID, UUID> plans) {
        return new RevisionInForce(
                plans.get(revision.planId()),
                revision.revision(),
                revision.targets().stream().map(one -> other(one, plans)).toList());
    }

    private JsonNode comparable(StatusDocument document) {
        try {
            return document == null
                    ? null
                    : ((ObjectNode) json.readTree(json.writeValueAsString(document))).without("assessedOn");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The status under its other name, and without the ids and versions of measurements. */
    private JsonNode withoutVersions(StatusDocument document, Map<UUID, UUID> plans) {
        ObjectNode status = (ObjectNode) comparable(document);
        status.path("inputs").path("measurements").forEach(input -> ((ObjectNode) input)
                .remove(List.of("id", "version")));
        if (status.path("latest") instanceof ObjectNode latest) {
            latest.remove("version");
        }
        String text = other(status.toString());
        for (Map.Entry<UUID, UUID> plan : plans.entrySet()) {
            text = text.replace(plan.getKey().toString(), plan.getValue().toString());
        }
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
