package nl.driehoek.faults.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;

/** Ports for a whole installation with its replicas that nobody listens on. */
final class FreePorts {

    /** Between the ports of one replica, or broker, and the next. */
    static final int REPLICA_STEP = 10;

    private static final int REPLICAS = 3;
    private static final int LOWEST = 2_000;
    private static final int WIDTH = 10_000;

    private FreePorts() {}

    static Ports find() {
        SecureRandom random = new SecureRandom();
        for (int tries = 0; tries < 100; tries++) {
            Ports ports = new Ports(LOWEST + random.nextInt(WIDTH));
            if (IntStream.concat(
                            ports.all().keySet().stream().mapToInt(Integer::intValue),
                            IntStream.range(1, REPLICAS).flatMap(replica -> replicas(ports, replica)))
                    .allMatch(FreePorts::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("No range of free ports was found");
    }

    private static IntStream replicas(Ports ports, int replica) {
        return IntStream.of(
                port(ports, Service.PLANS, replica),
                port(ports, Service.INDICATORS, replica),
                port(ports, Service.PARTNERS, replica),
                kafka(ports, replica),
                kafkaController(ports, replica));
    }

    static int port(Ports ports, Service service, int replica) {
        return ports.of(service) + replica * REPLICA_STEP;
    }

    static int kafka(Ports ports, int number) {
        return ports.kafka() + number * REPLICA_STEP;
    }

    static int kafkaController(Ports ports, int number) {
        return ports.kafkaController() + number * REPLICA_STEP;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
