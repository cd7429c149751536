package nl.driehoek.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The suite as anybody runs it, in a few minutes. */
class FaultsIT {

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

    @Test
    void whateverBreaksNothingIsLostOrInvented() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("driehoek.home"));
        List<String> command =
                new ArrayList<>(List.of(home.resolve("deploy/faults/run").toString(), "--rounds", "1", "--seed", "6"));
        SCENARIOS.forEach(scenario -> command.addAll(List.of("--scenario", scenario)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Maven in Maven would build what is being built.
        builder.environment().put("DRIEHOEK_NO_BUILD", "1");

        Process suite = builder.start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = suite.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                told.add(line);
            }
        }

        assertThat(suite.waitFor()).as(String.join("\n", told)).isZero();
    }
}
