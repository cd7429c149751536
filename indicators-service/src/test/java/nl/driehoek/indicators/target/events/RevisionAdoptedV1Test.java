package nl.driehoek.indicators.target.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.indicators.target.RevisionInForce;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionAdoptedV1Test {
    /** The examples that plans-service freezes of what it publishes. */
    private static final Path EXAMPLES = Path.of("../plans-service/src/main/resources/contracts/examples");

    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file ->
                            file.getFileName().toString().startsWith(PlanRevisionConsumer.REVISION_ADOPTED + "."))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_the_producer_can_be_read(Path example) throws IOException {
        RevisionInForce revision =
                JSON.readValue(example.toFile(), RevisionAdoptedV1.class).toRevision();

        assertThat(revision.revision()).isPositive();
    }

    private static final String TARGET = """
            {"key":"drugsoverlast","theme":"wijken","indicator":"groningen-drugsoverlast","area":"GM0014",
             "breakdown":{"sex":"v","age":"12-17"},"due":"2014","baseline":{"period":"2008","value":8},
             "printed":"<2008 (8%)","bound":BOUND,"intermediate":[{"due":"2012","printed":"≤ 7","bound":BOUND}]}""";

    private static RevisionInForce revision(String targets) throws JsonProcessingException {
        return JSON.readValue("""
                        {"planId":"3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012","revision":3,"content":{
                          "themes":[{"key":"veiligheid","title":"Veiligheid","themes":[{"key":"wijken","title":"Wijken"}]}],
                          "targets":[%s]}}""".formatted(targets), RevisionAdoptedV1.class).toRevision();
    }

    private static JudgedTarget target(String bound) throws JsonProcessingException {
        return revision(TARGET.replace("BOUND", bound)).targets().get(0);
    }

    @Test
    void a_target_is_taken_over_with_all_that_judging_needs() throws JsonProcessingException {
        JudgedTarget target = target("""
                {"comparator":"LESS_THAN","comparatorInferred":true,
                 "reference":{"kind":"LEVEL_OF","period":"2008","statedValue":8,"unit":"%"}}""");

        assertThat(target.id()).isEqualTo("3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012.drugsoverlast.GM0014");
        assertThat(target.revision()).isEqualTo(3);
        assertThat(target.title()).isEqualTo("Wijken");
        assertThat(target.series()).hasToString("groningen-drugsoverlast|GM0014|age=12-17;sex=v");
        assertThat(target.baseline().period()).isEqualTo(Period.year(2008));
        assertThat(target.goal().printed()).isEqualTo("<2008 (8%)");
        assertThat(target.goal().bound().comparator()).isEqualTo(Comparator.LESS_THAN);
        assertThat(target.goal().bound().comparatorInferred()).isTrue();
        assertThat(target.goal().bound().reference())
                .isEqualTo(new Reference.LevelOf(Period.year(2008), new BigDecimal(8)));
        assertThat(target.intermediate()).singleElement().satisfies(step -> assertThat(step.due())
                .isEqualTo(Period.year(2012)));
    }

    @Test
    void every_kind_of_reference_is_taken_over() throws JsonProcessingException {
        assertThat(target("""
                {"comparator":"BETWEEN","reference":{"kind":"ABSOLUTE","value":3,"upper":5}}""").goal().bound().reference())
                .isEqualTo(new Reference.Absolute(new BigDecimal(3), new BigDecimal(5)));
        assertThat(target("""
                {"comparator":"AT_MOST","reference":{"kind":"RELATIVE_TO","period":"2019","changePercent":-10}}""").goal().bound().reference())
                .isEqualTo(new Reference.RelativeTo(Period.year(2019), new BigDecimal(-10), null));
        assertThat(target("""
                {"comparator":null,"reference":{"kind":"TO_BE_DETERMINED"}}""").goal().bound().reference()).isEqualTo(new Reference.ToBeDetermined());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"comparator\":\"AT_MOST\"} | reference is missing",
                "{\"comparator\":\"AT_MOST\",\"reference\":{}} | kind of reference is missing",
                "{\"comparator\":\"AT_MOST\",\"reference\":{\"kind\":\"ABSOLUTE\"}} | value is missing",
                "{\"reference\":{\"kind\":\"ABSOLUTE\",\"value\":3}} | comparator",
                "{\"comparator\":\"AT_MOST\",\"reference\":{\"kind\":\"TO_BE_DETERMINED\"}} | comparator",
                "{\"comparator\":\"AT_MOST\",\"reference\":{\"kind\":\"ABSOLUTE\",\"value\":3,\"upper\":5}} | BETWEEN",
                "{\"comparator\":\"BETWEEN\",\"reference\":{\"kind\":\"ABSOLUTE\",\"value\":5,\"upper\":3}} | range",
                "{\"comparator\":\"AT_MOST\",\"reference\":{\"kind\":\"LEVEL_OF\",\"period\":\"2012KW05\"}} | 2012KW05",
                "{\"comparator\":\"AT_MOST\",\"reference\":{\"kind\":\"ABSOLUTE\",\"value\":1e999}} | too long"
            })
    void a_bound_that_contradicts_itself_is_refused_with_the_target_it_stands_in(String bound, String detail) {
        assertThatThrownBy(() -> target(bound))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("target drugsoverlast: ")
                .hasMessageContaining(detail);
    }

    @Test
    void a_target_that_stands_in_a_revision_twice_is_refused() {
        String target = TARGET.replace("BOUND", "{\"reference\":{\"kind\":\"TO_BE_DETERMINED\"}}");

        assertThatThrownBy(() -> revision(target + "," + target)).hasMessageContaining("twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"revision\":1,\"content\":{}} | planId is missing",
                "{\"planId\":\"3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012\",\"content\":{}} | revision is missing",
                "{\"planId\":\"3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012\",\"revision\":1} | content is missing"
            })
    void a_revision_without_what_makes_it_one_is_refused(String json, String detail) throws JsonProcessingException {
        RevisionAdoptedV1 adopted = JSON.readValue(json, RevisionAdoptedV1.class);

        assertThatThrownBy(adopted::toRevision).hasMessage(detail);
    }

    @Test
    void a_revision_without_targets_is_a_revision() throws JsonProcessingException {
        assertThat(JSON.readValue("""
                        {"planId":"3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012","revision":1,"content":{}}""", RevisionAdoptedV1.class).toRevision().targets())
                .isEmpty();
    }
}
