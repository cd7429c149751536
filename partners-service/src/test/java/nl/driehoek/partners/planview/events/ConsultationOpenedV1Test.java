package nl.driehoek.partners.planview.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationOpenedV1Test {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static PlanRevision read(String json) throws JsonProcessingException {
        return JSON.readValue(json, ConsultationOpenedV1.class).revisionOfPlan();
    }

    private static List<String> faultsOf(String json) {
        return assertThatThrownBy(() -> read(json))
                .asInstanceOf(type(ProblemException.class))
                .actual()
                .faults()
                .stream()
                .map(Fault::pointer)
                .toList();
    }

    @Test
    void itIsReadAsTheRevisionThatItTellsOf() throws JsonProcessingException {
        PlanRevision revision = read("""
                {"planId":"0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012","revision":3,"title":"Uitvoeringsprogramma","new":1,
                 "jurisdictions":["GM0014"],"period":{"from":2012,"to":2014},"themes":[
                   {"key":"a","title":"A","number":"1","themes":[{"key":"a1","title":"A1","themes":[]}]}]}
                """);

        assertThat(revision.revision()).isEqualTo(3);
        assertThat(revision.header().period()).isEqualTo(new PlanPeriod(2012, 2014));
        assertThat(revision.themes())
                .containsExactly(new PlanTheme("a", "A", "1", null), new PlanTheme("a1", "A1", null, "a"));
    }

    /** The producer's contract lies beside us; that its examples can be read is what we rely on. */
    static List<Path> examplesOfPlansService() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../plans-service/src/main/resources/contracts/examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(ConsultationOpenedV1.TYPE))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examplesOfPlansService")
    void everyExampleOfTheProducerCanBeRead(Path example) throws IOException {
        assertThat(read(Files.readString(example)).header().title()).isNotBlank();
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThat(faultsOf("{}"))
                .containsExactly("/themes", "/planId", "/revision", "/title", "/jurisdictions", "/period");
        assertThat(faultsOf("{\"themes\":[{\"key\":\"a\"},null]}")).startsWith("/themes/0/title", "/themes/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"from\":2012}", "{\"from\":2012,\"to\":2011}", "{\"from\":0,\"to\":1}"})
    void aPeriodRunsFromAYearToTheSameOrALaterOne(String period) {
        assertThat(faultsOf("{\"themes\":[],\"period\":" + period + "}")).contains("/period");
    }
}
