package nl.driehoek.faults.scenario;

import java.time.Duration;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.local.instance.Service;

/** The broker is stopped for a while, or killed; in its absence a service is started again too. */
final class BrokerAway implements Scenario {

    /** What runs a service kills it soon after. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final boolean killed;

    /** @param killed from one moment to the next, instead of in good order */
    BrokerAway(boolean killed) {
        this.killed = killed;
    }

    @Override
    public String name() {
        return killed ? "broker-killed" : "broker-stopped";
    }

    @Override
    public String proves() {
        return killed
                ? "kill -9 of the broker loses no event, though it was in the middle of writing"
                : "without a broker services stay up, are read and take changes in; events wait and are sent in order";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, killed ? 20 : 5);
    }

    @Override
    public void round(Round round) {
        Node broker = round.installation().broker(0);
        round.underAtMost(Duration.ofSeconds(2));
        if (killed) {
            broker.kill();
            round.underAtMost(Duration.ofSeconds(2));
        } else {
            broker.stop();
            stayAway(round);
        }
        round.repaired();
        broker.startAndAwait();
        round.ready();
    }

    private static void stayAway(Round round) {
        double depth = Health.outboxDepth(round.installation());
        long acknowledged = round.load().ledger().acknowledgedChanges();
        round.under(round.profile().choose(Duration.ofSeconds(4), Duration.ofMinutes(1)));
        Health.requireReads(round, "without a broker");
        Service service = round.nextService();
        Node node = round.installation().service(service, 0);
        long asked = System.nanoTime();
        node.stop();
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        round.require(
                took.compareTo(STOP_LIMIT) < 0,
                service.module() + " was asked to stop and did so only after " + Report.seconds(took));
        node.startAndAwait();
        round.under(round.profile().choose(Duration.ofSeconds(2), Duration.ofMinutes(2)));
        Health.requireReads(round, "without a broker, after a restart of " + service.module());
        round.require(
                round.load().ledger().acknowledgedChanges() > acknowledged, "no change was taken in without a broker");
        round.require(
                Health.outboxDepth(round.installation()) > depth, "the metric of the outbox's depth did not grow");
    }
}
