package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/** Replicas of services beside each other, as long as it is open. Afterwards each service has its first one again. */
final class Fleet implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Round round;
    private final Installation installation;
    private final List<Service> services;
    private final int replicas;
    private final Groups groups;

    Fleet(Round round, List<Service> services, int replicas) {
        this.round = round;
        this.installation = round.installation();
        this.services = services;
        this.replicas = replicas;
        this.groups = new Groups(installation.kafkaClient());
        installation.together(services.stream()
                .flatMap(service ->
                        IntStream.range(1, replicas).mapToObj(replica -> installation.service(service, replica)))
                .toList());
    }

    /** All replicas send, and all of them read. */
    void requireAllWork() {
        for (Service service : services) {
            requireShared(service, replicas);
            for (int replica = 0; replica < replicas; replica++) {
                int number = replica;
                round.require(
                        Waits.within(LIMIT, () -> Health.sent(installation, service, number) > 0),
                        installation.replicaName(service, number) + " sent nothing");
            }
        }
    }

    /** The partitions are divided over so many replicas. */
    void requireShared(Service service, int members) {
        round.require(
                groups.areShared(service, members),
                "the partitions of " + service.module() + " are not divided over " + members + " replicas");
    }

    Node node(String name) {
        return installation.service(service(name), number(name));
    }

    /** How much the others than this one have sent. */
    double sentByOthers(String name) {
        return IntStream.range(0, replicas)
                .filter(replica -> replica != number(name))
                .mapToDouble(replica -> Health.sent(installation, service(name), replica))
                .sum();
    }

    private Service service(String name) {
        return services.stream()
                .filter(service -> name.startsWith(service.module()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is no replica that was started"));
    }

    private static int number(String name) {
        return name.charAt(name.length() - 1) - '0';
    }

    /** The others are asked to stop, in the midst of their work. */
    void disband() {
        for (Service service : services) {
            for (int replica = 1; replica < replicas; replica++) {
                installation.service(service, replica).stop();
            }
            requireShared(service, 1);
        }
    }

    @Override
    public void close() {
        groups.close();
    }
}
