package nl.driehoek.faults.scenario;

import java.time.Duration;
import nl.driehoek.faults.installation.PostgresNode;

/** The database server is stopped for a while, or killed. */
final class DatabaseAway implements Scenario {

    private final boolean killed;

    /** @param killed from one moment to the next, instead of in good order */
    DatabaseAway(boolean killed) {
        this.killed = killed;
    }

    @Override
    public String name() {
        return killed ? "postgres-killed" : "postgres-stopped";
    }

    @Override
    public String proves() {
        return killed
                ? "kill -9 of the database server loses nothing that was acknowledged"
                : "services come back by themselves when the database does, and go on where they were";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, killed ? 20 : 5);
    }

    @Override
    public void round(Round round) {
        PostgresNode postgres = round.installation().postgres();
        round.under(Duration.ofMillis(500));
        round.underAtMost(Duration.ofSeconds(2));
        if (killed) {
            postgres.kill();
            round.underAtMost(Duration.ofSeconds(2));
        } else {
            postgres.stop();
            round.under(round.profile().choose(Duration.ofSeconds(4), Duration.ofMinutes(1)));
        }
        round.repaired();
        postgres.startAndAwait();
        Health.awaitServices(round.installation());
        round.ready();
    }
}
