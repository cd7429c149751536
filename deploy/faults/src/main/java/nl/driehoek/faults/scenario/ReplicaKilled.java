package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.List;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.faults.installation.OutboxFault;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/** Several replicas of each service work together, and the one that sends is gone in the midst of a batch. */
final class ReplicaKilled implements Scenario {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final int replicas;

    ReplicaKilled(int replicas) {
        this.replicas = replicas;
    }

    @Override
    public String name() {
        return replicas == 2 ? "two-replicas" : "three-replicas";
    }

    @Override
    public String proves() {
        return replicas + " replicas of each service send one at a time and share the topics;"
                + " when the one that sends is killed the others go on, and nothing is reordered";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(replicas == 2 ? 1 : 0, 6);
    }

    @Override
    public void round(Round round) {
        Service service = round.nextService();
        OutboxFault fault = round.installation().outboxFault(service);
        try (LockWatch locks = new LockWatch(round.installation().sql());
                Fleet fleet = new Fleet(round, List.of(Service.values()), replicas)) {
            fleet.requireAllWork();
            round.underAtMost(Duration.ofSeconds(2));
            fault.hold();
            fault.awaitHeld();
            String sender = locks.of(service).holders().get(0);
            double sent = fleet.sentByOthers(sender);
            Node node = fleet.node(sender);
            node.kill();
            fault.release();
            round.repaired();
            round.require(
                    Waits.within(LIMIT, () -> fleet.sentByOthers(sender) > sent),
                    "nobody sent in the place of " + sender);
            fleet.requireShared(service, replicas - 1);
            round.ready();
            node.startAndAwait();
            fleet.requireShared(service, replicas);
            round.underAtMost(Duration.ofSeconds(2));
            fleet.disband();
            locks.require(round);
        }
    }
}
