package nl.driehoek.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.driehoek.faults.invariant.SubscriberCopy;
import nl.driehoek.faults.scenario.Profile;
import nl.driehoek.faults.scenario.Report;
import nl.driehoek.faults.scenario.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class FaultsIT {

    private static final long SEED = 6;
    private static final int CLIENTS = 6;
    private static final int ROUNDS = 1;
    /** One of each kind that takes seconds. The others, and many rounds of all, are for the night: deploy/faults/run. */
    private static final List<String> SCENARIOS = List.of(
            "kill-service",
            "kill-between-send-and-delete",
            "delete-fails",
            "broker-stopped",
            "postgres-killed",
            "connections-cut",
            "duplicates-and-shuffles",
            "poison");

    /** Kept when it fails: the logs tell why. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    @Test
    void whateverBreaksNothingIsLostOrInvented() throws IOException {
        Path home = Path.of(System.getProperty("driehoek.home"));
        Suite.Order order = new Suite.Order(home, data, Profile.SHORT, SCENARIOS, ROUNDS, SEED, CLIENTS);

        Report report = new Suite(order, System.out, () -> new SubscriberCopy(home)).run();

        report.write(Path.of("target/results"));
        assertThat(report.broken()).isEmpty();
    }
}
