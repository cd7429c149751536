package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.driehoek.faults.installation.DatabaseCopy;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.faults.load.Ledger;
import nl.driehoek.faults.observer.EventLog.StreamKey;
import nl.driehoek.faults.observer.Seen;
import nl.driehoek.local.instance.Service;

/** All databases are put back to moments of their own, and the services bring them and the topics in line. */
final class Restore implements Scenario {

    private static final String SETTING = "DRIEHOEK_RECONCILE";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Pattern PARTS = Pattern.compile("[/?&=]");
    private static final int TOLD = 5;
    private static final Map<Service, Set<String>> OWN = Map.of(
            Service.PLANS,
            Set.of("driehoek.plans", "driehoek.plan-revisions", "driehoek.plan-consultations"),
            Service.INDICATORS,
            Set.of(
                    "driehoek.indicators",
                    "driehoek.measurements",
                    "driehoek.target-statuses",
                    "driehoek.measurement-report-answers"),
            Service.PARTNERS,
            Set.of("driehoek.partners", "driehoek.commitments", "driehoek.commitment-facts"));

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String proves() {
        return "databases that are put back to different moments are brought in line with the topics,"
                + " and exactly what was lost is told";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 5);
    }

    @Override
    public void round(Round round) {
        Installation installation = round.installation();
        List<DatabaseCopy> copies = backups(round);
        round.under(Duration.ofSeconds(1));
        round.underAtMost(round.profile().choose(Duration.ofSeconds(5), Duration.ofSeconds(30)));
        round.load().pause();
        round.awaitQuiet();
        services(installation).forEach(Node::stop);
        copies.forEach(DatabaseCopy::restore);
        round.load().ledger().restored();
        Map<Service, Set<String>> lost = lost(round);
        refusesToPublish(round, lost);

        installation.give(SETTING, "true");
        round.repaired();
        installation.together(services(installation));
        round.ready();
        round.awaitQuiet();
        round.recovered();
        tells(round, lost);
        again(installation);
        round.awaitQuiet();
        changesNothing(round);

        installation.takeAway(SETTING);
        again(installation);
        round.load().startAnew();
        round.load().run();
        round.under(Duration.ofSeconds(3));
    }

    /** One after the other, in any order, while the clients work. */
    private static List<DatabaseCopy> backups(Round round) {
        List<Service> order = new ArrayList<>(List.of(Service.values()));
        Collections.shuffle(order, round.random());
        List<DatabaseCopy> copies = new ArrayList<>();
        for (Service service : order) {
            round.under(Duration.ofSeconds(1));
            round.underAtMost(Duration.ofSeconds(2));
            copies.add(DatabaseCopy.take(
                    round.installation().sql(),
                    service.database(),
                    round.installation().directory().run().resolve("backups")));
        }
        return copies;
    }

    private static List<Node> services(Installation installation) {
        return Arrays.stream(Service.values())
                .map(service -> installation.service(service, 0))
                .toList();
    }

    private static void again(Installation installation) {
        List<Node> services = services(installation);
        services.forEach(Node::stop);
        installation.together(services);
    }

    /** The ids of the events that were sent and that the databases do not know of, by who sent them. */
    private static Map<Service, Set<String>> lost(Round round) {
        Map<Service, Set<String>> lost = new HashMap<>();
        for (Service service : Service.values()) {
            Map<StreamKey, Long> given = new HashMap<>();
            round.installation()
                    .sql()
                    .rows(
                            service.database(),
                            "select topic, key, last from outbox_sequence",
                            row -> given.put(new StreamKey(row.getString(1), row.getString(2)), row.getLong(3)));
            Set<String> topics = OWN.getOrDefault(service, Set.of());
            lost.put(
                    service,
                    round.events().records().stream()
                            .filter(seen -> topics.contains(seen.topic()))
                            .filter(seen ->
                                    seen.sequence() > given.getOrDefault(new StreamKey(seen.topic(), seen.key()), 0L))
                            .map(Seen::id)
                            .collect(Collectors.toSet()));
        }
        return lost;
    }

    /** Without the setting a service notices what happened, takes changes in, and keeps silent. */
    private static void refusesToPublish(Round round, Map<Service, Set<String>> lost) {
        Installation installation = round.installation();
        long before = round.events().counts().records();
        services(installation).forEach(Node::start);
        for (Service service : Service.values()) {
            String url = installation.url(service, 0);
            Waits.until(service.module() + " to live", LIMIT, () -> installation.isUp(url + "/q/health/live"));
        }
        round.load().changePartners();
        Waits.time(SILENCE);
        for (Service service : Service.values()) {
            if (!lost.getOrDefault(service, Set.of()).isEmpty()) {
                round.require(
                        round.load().api().status(installation.url(service, 0) + "/q/health/ready") == 503,
                        service.module() + " is ready with a database that is older than its topics");
            }
        }
        long published = round.events().counts().records() - before;
        round.require(published == 0, published + " events were published by a database older than its topics");
        services(installation).forEach(Node::stop);
    }

    /** What the services say to be lost is what is lost, and whatever clients miss is among it. */
    private static void tells(Round round, Map<Service, Set<String>> lost) {
        Reconciliations reconciliations = new Reconciliations(round.load().api());
        List<Reconciliations.Lost> all = new ArrayList<>();
        for (Service service : Service.values()) {
            List<Reconciliations.Lost> told = reconciliations.lost(service);
            all.addAll(told);
            Set<String> ids =
                    told.stream().map(Reconciliations.Lost::eventId).collect(Collectors.toCollection(TreeSet::new));
            Set<String> right = new TreeSet<>(lost.getOrDefault(service, Set.of()));
            round.require(ids.size() == told.size(), service.module() + " tells of a lost event twice");
            round.require(
                    ids.equals(right),
                    "%s tells of %d lost events, %d are lost; not told: %s, not lost: %s"
                            .formatted(
                                    service.module(), ids.size(), right.size(), minus(right, ids), minus(ids, right)));
        }
        for (Ledger.Difference difference :
                round.load().ledger().differing(round.load().api())) {
            String path = difference.question().path();
            round.require(
                    all.stream().anyMatch(event -> names(path).stream().anyMatch(event::tellsOf)),
                    "lost and not told: " + difference.told());
            round.load().ledger().forget(difference.question());
        }
    }

    /** What a path is about: ids, codes and references. */
    private static List<String> names(String path) {
        return PARTS.splitAsStream(path)
                .filter(part -> part.matches(".*\\d.*") && !part.matches("v\\d|\\d{1,3}"))
                .toList();
    }

    private static List<String> minus(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).limit(TOLD).toList();
    }

    private static void changesNothing(Round round) {
        Reconciliations reconciliations = new Reconciliations(round.load().api());
        for (Service service : Service.values()) {
            Set<String> changes = reconciliations.changes(service);
            round.require(changes.isEmpty(), "a second run of " + service.module() + " changed " + changes);
        }
    }
}
