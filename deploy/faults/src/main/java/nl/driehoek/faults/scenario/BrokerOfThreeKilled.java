package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.faults.observer.EventLog;
import nl.driehoek.faults.observer.Seen;
import org.apache.kafka.common.TopicPartition;

/** One of three brokers is gone from one moment to the next; nobody has to wait until it is back. */
final class BrokerOfThreeKilled implements Scenario {

    private static final int BROKERS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "one-of-three-brokers-killed";
    }

    @Override
    public String proves() {
        return "with three brokers events go on when one is killed, and none that was acknowledged is lost";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 15);
    }

    @Override
    public int brokers() {
        return BROKERS;
    }

    @Override
    public void round(Round round) {
        try (ClusterView cluster = new ClusterView(round.installation().kafkaClient())) {
            round.under(Duration.ofMillis(500));
            round.underAtMost(Duration.ofSeconds(2));
            int victim = victim(round, cluster);
            Set<TopicPartition> led = cluster.ledBy(victim);
            Node broker = round.installation().broker(victim - 1);
            long acknowledged = round.load().ledger().acknowledgedChanges();
            broker.kill();
            round.require(
                    Waits.within(LIMIT, () -> cluster.ledBy(victim).isEmpty()),
                    "no other broker took the place of broker " + victim);
            int before = round.events().records().size();
            round.require(
                    Waits.within(LIMIT, () -> isWritten(round.events(), before, led)),
                    "nothing was written to the partitions of broker " + victim + " while it was away: " + led);
            round.under(round.profile().choose(Duration.ofSeconds(3), Duration.ofSeconds(30)));
            Health.requireReads(round, "without broker " + victim);
            round.require(
                    round.load().ledger().acknowledgedChanges() > acknowledged,
                    "no change was taken in without broker " + victim);
            round.repaired();
            broker.startAndAwait();
            cluster.awaitInSync(BROKERS);
            round.ready();
        }
    }

    /** One that leads; in turn also the active controller, and each of them. Kafka's ids count from 1. */
    private static int victim(Round round, ClusterView cluster) {
        int turn = round.number() % (BROKERS + 2);
        if (turn == 1) {
            return cluster.controller();
        }
        if (turn > 1) {
            return turn - 1;
        }
        List<Integer> leaders = IntStream.rangeClosed(1, BROKERS)
                .boxed()
                .filter(broker -> !cluster.ledBy(broker).isEmpty())
                .toList();
        return leaders.get(round.random().nextInt(leaders.size()));
    }

    /** Whether one of these partitions got something since. A broker that leads none has none to lose. */
    private static boolean isWritten(EventLog events, int before, Set<TopicPartition> partitions) {
        List<Seen> records = events.records();
        return partitions.isEmpty()
                || records.subList(before, records.size()).stream()
                        .anyMatch(seen -> partitions.contains(new TopicPartition(seen.topic(), seen.partition())));
    }
}
