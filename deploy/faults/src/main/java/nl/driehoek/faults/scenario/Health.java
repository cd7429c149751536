package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.Arrays;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/** How the services do while something around them is away, and after. */
final class Health {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String DEPTH = "driehoek_outbox_depth";
    private static final String SENT = "driehoek_outbox_sent_total";

    private Health() {}

    /** Ready, and able to answer who reads. */
    static void requireReads(Round round, String when) {
        for (Service service : Service.values()) {
            String url = round.installation().url(service, 0);
            round.require(
                    round.installation().isUp(url + "/q/health/ready"), service.module() + " is not ready " + when);
            int status = round.load().api().status(url + service.mainResource());
            round.require(status == 200, service.module() + " answers a reader with " + status + " " + when);
        }
    }

    /** What the metrics say of all outboxes together. */
    static double outboxDepth(Installation installation) {
        return Arrays.stream(Service.values())
                .mapToDouble(service -> metric(installation, service, 0, DEPTH))
                .sum();
    }

    /** How many events a replica has sent since it started. */
    static double sent(Installation installation, Service service, int replica) {
        return metric(installation, service, replica, SENT);
    }

    private static double metric(Installation installation, Service service, int replica, String name) {
        return installation
                .page(installation.url(service, replica) + "/q/metrics")
                .flatMap(page ->
                        page.lines().filter(line -> line.startsWith(name)).findFirst())
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .orElse(0.0);
    }

    /** Waits until all services are ready by themselves: nobody restarts them. */
    static void awaitServices(Installation installation) {
        for (Service service : Service.values()) {
            Waits.until(service.module() + " to be ready again", LIMIT, () -> installation
                    .service(service, 0)
                    .isReady());
        }
    }
}
