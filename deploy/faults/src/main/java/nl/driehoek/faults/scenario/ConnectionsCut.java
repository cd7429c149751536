package nl.driehoek.faults.scenario;

import java.time.Duration;
import nl.driehoek.local.instance.Service;

/** Connections end from one moment to the next, also those in the middle of a transaction. */
final class ConnectionsCut implements Scenario {

    private static final double HALF = 0.5;

    @Override
    public String name() {
        return "connections-cut";
    }

    @Override
    public String proves() {
        return "a transaction whose connection ends has no effect, or its whole effect once";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 20);
    }

    @Override
    public void round(Round round) {
        int times = round.profile().choose(12, 60);
        long cut = 0;
        for (int i = 0; i < times; i++) {
            round.underAtMost(Duration.ofMillis(500));
            for (Service service : Service.values()) {
                cut += round.installation().sql().cutConnections(service.database(), HALF);
            }
        }
        round.require(cut > 0, "no connection was cut");
        round.repaired();
        Health.awaitServices(round.installation());
        round.ready();
    }
}
