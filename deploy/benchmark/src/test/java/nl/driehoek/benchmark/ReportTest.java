package nl.driehoek.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Amount TEN = new Amount(10, "rows/s");

    private final Results results = new Results(Instant.EPOCH, Map.of("cores", "2"));

    private static Figure figure(double measured, Goal goal) {
        return Figure.of("key", "what", new Amount(measured, "rows/s"), TEN, goal, "a note");
    }

    @Test
    void aFigureIsReachedWhenItsRatioToTheBaselineIs() {
        assertThat(figure(2.5, Goal.atLeast(0.25)).isReached()).isTrue();
        assertThat(figure(2.4, Goal.atLeast(0.25)).isReached()).isFalse();
        assertThat(figure(40, Goal.atMost(4)).isReached()).isTrue();
        assertThat(figure(41, Goal.atMost(4)).isReached()).isFalse();
        assertThat(figure(1, Goal.none()).isReached()).isTrue();
    }

    @Test
    void everyFigureStandsBesideItsBaselineAndItsGoal() {
        results.add(List.of(figure(2.4, Goal.atLeast(0.25))));

        assertThat(new Report(results).lines())
                .contains("| what | 2.40 rows/s | 10.0 rows/s | 24.0% | ≥ 25.0% | NO |", "- key: a note")
                .anyMatch(line -> line.contains("cores: 2"));
    }

    @Test
    void aGoalThatIsMissedIsNoFaultAndWhatIsWrongIs() {
        results.add(List.of(figure(1, Goal.atLeast(0.25))));
        assertThat(results.isRight()).isTrue();

        results.failed("statuses differ");

        assertThat(results.isRight()).isFalse();
        assertThat(new Report(results).lines()).contains("- WRONG: statuses differ");
    }

    @Test
    void programsReadTheSame(@TempDir Path directory) throws IOException {
        results.add(List.of(figure(2.5, Goal.atLeast(0.25))));
        results.held("all alike");

        new Report(results).write(directory);

        JsonNode json = Json.parse(Files.readAllBytes(directory.resolve("performance.json")));
        JsonNode figure = json.path("figures").path(0);
        assertThat(figure.path("ratio").asDouble()).isEqualTo(0.25);
        assertThat(figure.path("reached").asBoolean()).isTrue();
        assertThat(figure.at("/baseline/unit").asText()).isEqualTo("rows/s");
        assertThat(json.path("checks").path(0).asText()).isEqualTo("all alike");
        assertThat(directory.resolve("performance.md")).isNotEmptyFile();
    }
}
