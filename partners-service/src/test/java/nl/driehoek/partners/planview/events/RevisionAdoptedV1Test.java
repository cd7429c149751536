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
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionAdoptedV1Test {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static PlanRevision read(String json) throws JsonProcessingException {
        return JSON.readValue(json, RevisionAdoptedV1.class).revisionOfPlan();
    }

    @Test
    void nestedThemesBecomeOneListEachBeforeThoseUnderIt() throws JsonProcessingException {
        PlanRevision revision = read("""
                {"planId":"0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012","revision":2,"title":"Uitvoeringsprogramma",
                 "jurisdictions":["GM0014"],"period":{"from":2012,"to":2014},"something":"new","content":{"themes":[
                   {"key":"a","title":"A","number":"1","themes":[{"key":"a1","title":"A1"}]},{"key":"b","title":"B"}]}}
                """);

        assertThat(revision.themes())
                .containsExactly(
                        new PlanTheme("a", "A", "1", null),
                        new PlanTheme("a1", "A1", null, "a"),
                        new PlanTheme("b", "B", null, null));
    }

    @Test
    void aRevisionMayHaveNoThemes() throws JsonProcessingException {
        PlanRevision revision = read("""
                {"planId":"0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012","revision":1,"title":"Leeg","jurisdictions":["GM0014"],
                 "period":{"from":2012,"to":2012},"content":{}}
                """);

        assertThat(revision.themes()).isEmpty();
    }

    /** The producer's contract lies beside us; that its examples can be read is what we rely on. */
    static List<Path> examplesOfPlansService() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../plans-service/src/main/resources/contracts/examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(RevisionAdoptedV1.TYPE))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examplesOfPlansService")
    void everyExampleOfTheProducerCanBeRead(Path example) throws IOException {
        PlanRevision revision = read(Files.readString(example));

        assertThat(revision.revision()).isPositive();
        assertThat(revision.header().title()).isNotBlank();
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("""
                        {"revision":0,"content":{"themes":[{"key":"a"},null,
                          {"key":"b","title":"B","themes":[{"key":"b","title":"nog eens"}]}]}}
                        """))
                .asInstanceOf(type(ProblemException.class))
                .extracting(e -> e.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(List.of(
                        "/content/themes/0/title",
                        "/content/themes/1",
                        "/content/themes/2/themes/0/key",
                        "/planId",
                        "/revision",
                        "/title",
                        "/jurisdictions",
                        "/period"));
    }
}
