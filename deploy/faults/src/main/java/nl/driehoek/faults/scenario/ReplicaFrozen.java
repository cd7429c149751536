package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.List;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/**
 * The replica that sends stands still with the lock in its hands, for longer than it may keep it, and goes on afterwards
 * as if nothing had happened.
 */
final class ReplicaFrozen implements Scenario {

    private static final int REPLICAS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** The relay loses its lock after 90 seconds. */
    private static final Duration TAKE_OVER_LIMIT = Duration.ofSeconds(150);

    @Override
    public String name() {
        return "replica-frozen";
    }

    @Override
    public String proves() {
        return "a replica that freezes in the midst of a batch loses its place to another one;"
                + " when it thaws it sends nothing behind what the other sent";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(0, 3);
    }

    @Override
    public void round(Round round) {
        Service service = round.nextService();
        Node broker = round.installation().broker(0);
        try (LockWatch locks = new LockWatch(round.installation().sql());
                Fleet fleet = new Fleet(round, List.of(service), REPLICAS)) {
            fleet.requireAllWork();
            // Only while it waits for the broker does a replica surely hold the lock and nothing else.
            broker.pause();
            Waits.until("a replica of " + service.module() + " to wait for the broker", LIMIT, () -> locks.of(service)
                    .sending()
                    .isPresent());
            String sender = locks.of(service).sending().orElseThrow();
            double sent = fleet.sentByOthers(sender);
            Node node = fleet.node(sender);
            node.pause();
            broker.resume();
            round.require(
                    Waits.within(TAKE_OVER_LIMIT, () -> fleet.sentByOthers(sender) > sent),
                    "nobody sent in the place of " + sender);
            fleet.requireShared(service, REPLICAS - 1);
            round.underAtMost(Duration.ofSeconds(5));
            round.repaired();
            node.resume();
            node.awaitReady();
            fleet.requireShared(service, REPLICAS);
            round.ready();
            round.underAtMost(Duration.ofSeconds(2));
            fleet.disband();
            locks.require(round);
        }
    }
}
