package nl.driehoek.faults.scenario;

import java.time.Duration;
import nl.driehoek.faults.installation.Node;

/** A service is gone from one moment to the next, whatever it was doing. */
final class KillServiceUnderLoad implements Scenario {

    @Override
    public String name() {
        return "kill-service";
    }

    @Override
    public String proves() {
        return "kill -9 of each service at a random moment loses nothing and does nothing twice";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(3, 60);
    }

    @Override
    public void round(Round round) {
        Node service = round.installation().service(round.nextService(), 0);
        round.under(Duration.ofMillis(700));
        round.underAtMost(Duration.ofSeconds(2));
        service.kill();
        round.underAtMost(Duration.ofSeconds(1));
        round.repaired();
        service.startAndAwait();
        round.ready();
    }
}
