package nl.driehoek.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with little to do. How fast anything is says nothing here, and is not looked at. */
class BenchmarkIT {

    @Test
    void everyTrialEndsAndEverythingIsRightAfterIt(@TempDir Path results) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("driehoek.home"));
        String program = home.resolve("deploy/benchmark/run").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        program, "--rows", "18000", "--seconds", "1", "--results", results.toString())
                .redirectErrorStream(true);
        // Maven in Maven would build what is being built.
        builder.environment().put("DRIEHOEK_NO_BUILD", "1");
        // Quick to start, which the services do twice.
        builder.environment().put("DRIEHOEK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

        Process benchmark = builder.start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = benchmark.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                told.add(line);
            }
        }

        assertThat(benchmark.waitFor()).as(String.join("\n", told)).isZero();
        JsonNode json = Json.parse(Files.readAllBytes(results.resolve("performance.json")));
        for (Trial trial : Benchmark.TRIALS) {
            assertThat(json.path("figures").findValuesAsText("key"))
                    .as(trial.key())
                    .anyMatch(key -> key.startsWith(trial.key() + "."));
            assertThat(told).anyMatch(line -> line.startsWith("- right: after " + trial.key()));
        }
        assertThat(json.path("failures")).isEmpty();
        assertThat(results.resolve("performance.md")).isNotEmptyFile();
    }
}
