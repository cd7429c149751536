package nl.driehoek.faults.scenario;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.faults.invariant.Invariants;
import nl.driehoek.faults.invariant.OutsideCopy;
import nl.driehoek.faults.load.Load;
import nl.driehoek.faults.observer.EventLog;
import nl.driehoek.local.instance.Service;
import nl.driehoek.local.process.Progress;

/** Runs scenarios one after the other on one installation of each kind that they need, and checks the invariants after every round. */
public final class Suite {

    private static final Duration PACE = Duration.ofMillis(20);

    private final Order order;
    private final Progress progress;
    private final Supplier<OutsideCopy> copies;

    /**
     * What to run.
     *
     * @param scenarios names; empty for all
     * @param rounds of each scenario; 0 for what the profile says
     */
    public record Order(
            Path home, Path data, Profile profile, List<String> scenarios, int rounds, long seed, int clients) {}

    /** @param copies makes the subscriber of an installation: each has one of its own */
    public Suite(Order order, PrintStream out, Supplier<OutsideCopy> copies) {
        this.order = order;
        this.progress = new Progress(out);
        this.copies = copies;
    }

    public Report run() {
        long began = System.nanoTime();
        Instant at = Clock.systemUTC().instant();
        List<Scenario> scenarios = Scenarios.named(order.scenarios()).stream()
                .filter(scenario -> rounds(scenario) > 0)
                .toList();
        progress.say("profile %s, seed %d, data in %s".formatted(order.profile(), order.seed(), order.data()));
        List<ScenarioResult> results = new ArrayList<>();
        List<Integer> kinds =
                scenarios.stream().map(Scenario::brokers).distinct().sorted().toList();
        for (int brokers : kinds) {
            results.addAll(runAll(
                    brokers,
                    scenarios.stream()
                            .filter(scenario -> scenario.brokers() == brokers)
                            .toList()));
        }
        return new Report(
                at,
                Optional.ofNullable(Service.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                order.profile(),
                order.seed(),
                Machine.describe(),
                Duration.ofNanos(System.nanoTime() - began),
                results);
    }

    private int rounds(Scenario scenario) {
        return order.rounds() > 0 ? order.rounds() : scenario.rounds(order.profile());
    }

    /** Runs the scenarios that can share an installation on a new one. */
    private List<ScenarioResult> runAll(int brokers, List<Scenario> scenarios) {
        List<ScenarioResult> results = new ArrayList<>();
        Path data = order.data().resolve(brokers == 1 ? "one-broker" : brokers + "-brokers");
        try (Installation installation = Installation.start(data, order.home(), brokers);
                EventLog events = new EventLog(installation.kafkaClient());
                Load load = new Load(installation, order.seed(), order.clients(), PACE);
                OutsideCopy subscriber = copies.get()) {
            progress.say("the installation is ready, brokers: " + brokers);
            subscriber.start(installation);
            load.prepare();
            Invariants invariants = new Invariants(installation, load, events, subscriber);
            for (Scenario scenario : scenarios) {
                ScenarioResult result = new ScenarioResult(scenario.name(), scenario.proves());
                results.add(result);
                int rounds = rounds(scenario);
                for (int number = 0; number < rounds; number++) {
                    boolean last = number == rounds - 1 && scenarios.indexOf(scenario) == scenarios.size() - 1;
                    Round round =
                            new Round(installation, load, events, order.profile(), random(scenario, number), number);
                    ScenarioResult.Part part = run(scenario, round, invariants, last);
                    result.add(part);
                    progress.say(line(scenario, number, rounds, part));
                    part.broken().forEach(fault -> progress.say("  BROKEN " + fault));
                }
            }
        }
        return results;
    }

    /** The same for a scenario whatever runs before it. */
    private Random random(Scenario scenario, int number) {
        return new Random(order.seed() * 31 + scenario.name().hashCode() + number);
    }

    private static String line(Scenario scenario, int number, int rounds, ScenarioResult.Part part) {
        return "%s %d/%d: %d changes, %d events, %d duplicates, %d lost, %d misordered, ready after %s, recovered after %s"
                .formatted(
                        scenario.name(),
                        number + 1,
                        rounds,
                        part.acknowledged(),
                        part.events(),
                        part.duplicates(),
                        part.lost(),
                        part.misordered(),
                        Report.seconds(part.toReady()),
                        Report.seconds(part.recovery()));
    }

    private ScenarioResult.Part run(Scenario scenario, Round round, Invariants invariants, boolean whole) {
        long began = System.nanoTime();
        Load load = round.load();
        EventLog.Counts before = round.events().counts();
        long acknowledged = load.ledger().acknowledgedChanges();
        List<String> broken = new ArrayList<>();
        load.run();
        try {
            scenario.round(round);
        } catch (RuntimeException e) {
            broken.add("the round failed: " + e);
            repair(round.installation());
        }
        broken.addAll(round.broken());
        load.pause();
        Duration limit = order.profile().quietLimit();
        invariants.quiet().await(limit);
        Duration recovery = round.sinceRepair();
        Invariants.Result result = invariants.check(Duration.ofSeconds(1), whole, before, round.expectedDeadLetters());
        broken.addAll(result.broken());
        EventLog.Counts counts = round.events().counts().minus(before);
        return new ScenarioResult.Part(
                load.ledger().acknowledgedChanges() - acknowledged,
                counts.events(),
                counts.duplicates(),
                result.lost(),
                result.misordered(),
                result.differingStatuses(),
                round.toReady(),
                recovery,
                Duration.ofNanos(System.nanoTime() - began),
                broken);
    }

    /** After a round that failed halfway, so that the next one can tell something of its own. */
    private static void repair(Installation installation) {
        installation.extraReplicas().forEach(Node::kill);
        List<Node> first = new ArrayList<>(installation.brokers());
        first.add(installation.postgres());
        first.forEach(Node::resume);
        installation.together(first);
        List<Node> services = Arrays.stream(Service.values())
                .map(service -> installation.service(service, 0))
                .toList();
        services.forEach(Node::resume);
        for (Service service : Service.values()) {
            installation.outboxFault(service).release();
        }
        installation.together(services);
    }
}
