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
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.Commitment.Attention;
import nl.driehoek.plans.progress.domain.Commitment.Responsibility;
import nl.driehoek.plans.progress.domain.CommitmentStatus;
import nl.driehoek.plans.progress.domain.ResponsibilityRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentChangedV1Test {
    private static final Path EXAMPLES = Path.of("../partners-service/src/main/resources/contracts/examples");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static Commitment read(String json) throws JsonProcessingException {
        return JSON.readValue(json, CommitmentChangedV1.class).commitment(Told.TIME);
    }

    /** The producer's contract lies beside us; that its examples can be read is what we rely on. */
    static List<Path> examplesOfTheProducer() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(CommitmentChangedV1.TYPE))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examplesOfTheProducer")
    void everyExampleOfTheProducerCanBeRead(Path example) throws IOException {
        Commitment told = read(Files.readString(example));

        assertThat(told.changedAt()).isEqualTo(Told.TIME);
        assertThat(told.responsibilities()).isNotEmpty();
    }

    @Test
    void allThatTheProgressShowsIsTakenOver() throws IOException {
        Commitment commitment = read(Files.readString(EXAMPLES.resolve(CommitmentChangedV1.TYPE + ".full.json")));

        assertThat(commitment.theme()).isEqualTo("opgroeien");
        assertThat(commitment.status()).isEqualTo(CommitmentStatus.UNDER_WAY);
        assertThat(commitment.deadline()).isEqualTo("2012");
        assertThat(commitment.norm().quantity()).isEqualByComparingTo("80");
        assertThat(commitment.responsibilities())
                .contains(
                        new Responsibility("politie-groningen", ResponsibilityRole.LEAD, true),
                        new Responsibility("openbaar-ministerie", ResponsibilityRole.ADDRESSEE, false));
        assertThat(commitment.needsAttention()).isEqualTo(new Attention("THEME_DROPPED", 2));
        assertThat(commitment.latestProgress().quantity()).isEqualByComparingTo("84.2");
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("""
                        {"responsibilities":[null,{"partner":"politie"}],"norm":{},"needsAttention":{},"latestProgress":{}}
                        """))
                .asInstanceOf(type(ProblemException.class))
                .extracting(e -> e.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(List.of(
                        "/id",
                        "/planId",
                        "/theme",
                        "/title",
                        "/kind",
                        "/status",
                        "/statusSince",
                        "/responsibilities/0",
                        "/responsibilities/1/role",
                        "/norm/comparator",
                        "/norm/quantity",
                        "/norm/unit",
                        "/needsAttention/reason",
                        "/needsAttention/sinceRevision",
                        "/latestProgress/partner",
                        "/latestProgress/period",
                        "/latestProgress/text",
                        "/latestProgress/reportedAt"));
    }
}
