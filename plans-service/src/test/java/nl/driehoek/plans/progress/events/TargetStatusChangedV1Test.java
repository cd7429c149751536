package nl.driehoek.plans.progress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.Told;
import nl.driehoek.plans.progress.domain.TargetStatus;
import nl.driehoek.plans.progress.domain.TargetStatus.Outcome;
import nl.driehoek.plans.progress.domain.TargetStatus.Trajectory;
import nl.driehoek.plans.progress.domain.TargetStatus.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetStatusChangedV1Test {
    private static final Path EXAMPLES = Path.of("../indicators-service/src/main/resources/contracts/examples");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static TargetStatus read(String json) throws JsonProcessingException {
        return JSON.readValue(json, TargetStatusChangedV1.class).status(Told.TIME);
    }

    /** The producer's contract lies beside us; that its examples can be read is what we rely on. */
    static List<Path> examplesOfTheProducer() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(TargetStatusChangedV1.TYPE))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examplesOfTheProducer")
    void everyExampleOfTheProducerCanBeRead(Path example) throws IOException {
        TargetStatus told = read(Files.readString(example));

        assertThat(told.changedAt()).isEqualTo(Told.TIME);
        assertThat(told.reasons()).isNotEmpty();
    }

    @Test
    void allThatTheProgressShowsIsTakenOver() throws IOException {
        TargetStatus status = read(Files.readString(EXAMPLES.resolve(TargetStatusChangedV1.TYPE + ".full.json")));

        assertThat(status.target()).isEqualTo("drugsoverlast");
        assertThat(status.area()).isEqualTo("GM0014");
        assertThat(status.breakdown()).containsEntry("age", "12-17");
        assertThat(status.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(status.notDistinguishable()).isTrue();
        assertThat(status.outcome()).isEqualTo(Outcome.AWAITING_DATA);
        assertThat(status.trajectory()).isEqualTo(Trajectory.AT_RISK);
        assertThat(status.latest().period()).isEqualTo("2010-Q2");
        assertThat(status.latest().value()).isEqualByComparingTo("9");
        assertThat(status.projected()).isEqualByComparingTo("8.5");
        assertThat(status.reasons()).startsWith("9 is hoger dan 8,4");
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("""
                        {"revision":1,"latest":{}}
                        """))
                .asInstanceOf(type(ProblemException.class))
                .extracting(e -> e.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(List.of(
                        "/id",
                        "/planId",
                        "/target",
                        "/indicator",
                        "/area",
                        "/due",
                        "/printed",
                        "/goalDue",
                        "/verdict",
                        "/finality",
                        "/trend",
                        "/reasons",
                        "/assessedOn",
                        "/latest/period"));
    }
}
