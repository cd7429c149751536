package nl.driehoek.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private static final JsonNode MET = Json.parse("""
            {"id":"p.drugsoverlast.GM0014","indicator":"groningen-drugsoverlast","printed":"<2008 (8%)","verdict":"MET",
             "trajectory":"ON_TRACK","confidence":"LOW","latest":{"period":"2010","value":7},
             "reasons":[{"code":"met","text":"7 is lager dan 8.","textEn":"7 is below 8"},
                        {"code":"b","textEn":"it stays so"},{"code":"c","textEn":"a detail"}]}
            """);
    private static final JsonNode UNKNOWN = Json.parse("""
            {"id":"p.x.GM0014","indicator":"onbekend","printed":"nader te bepalen","verdict":"UNDETERMINED","reasons":[]}
            """);

    private final StatusTable table = new StatusTable(Map.of("groningen-drugsoverlast", "Drugsoverlast"), false);

    @Test
    void eachStatusIsALineOfFactsWithItsReasonsBelow() {
        assertThat(table.render(List.of(MET, UNKNOWN)))
                .containsExactly(
                        "Target         Latest    Bound             Verdict       Trajectory  Confidence",
                        "Drugsoverlast  7 (2010)  <2008 (8%)        MET           ON_TRACK    LOW",
                        "    7 is below 8; it stays so",
                        "onbekend       -         nader te bepalen  UNDETERMINED  -           -");
    }

    @Test
    void allReasonsAreGivenWhenAskedFor() {
        assertThat(new StatusTable(Map.of(), true).reasons(MET)).isEqualTo("7 is below 8; it stays so; a detail");
    }

    @Test
    void aTargetThatTheRevisionDroppedIsNamed() {
        assertThat(Demo.left(table, List.of(MET, UNKNOWN), List.of(MET)))
                .contains("  No longer a target (1): onbekend");
    }

    @Test
    void aTargetOnAPartOfThePopulationSaysWhich() {
        assertThat(table.name(Json.parse("{\"indicator\":\"verdachten\",\"breakdown\":{\"age\":\"12-17\"}}")))
                .isEqualTo("verdachten (age 12-17)");
    }

    @Test
    void theScoreCountsTheVerdicts() {
        assertThat(StatusTable.score(List.of(MET, UNKNOWN))).isEqualTo("2 targets, 1 met, 0 not met, 1 undetermined");
    }

    @Test
    void numbersAreShownWithoutNeedlessZeros() {
        assertThat(StatusTable.number(new BigDecimal("7.00"))).isEqualTo("7");
        assertThat(StatusTable.number(new BigDecimal("300"))).isEqualTo("300");
        assertThat(StatusTable.number(new BigDecimal("3.10"))).isEqualTo("3.1");
    }

    @Test
    void aTargetThatIsJudgedOtherwiseAfterTheRevisionIsToldWithItsReason() {
        JsonNode before = Json.parse("""
                {"id":"p.drugsoverlast.GM0014","indicator":"groningen-drugsoverlast","printed":"≤ 6","verdict":"NOT_MET",
                 "trajectory":"OFF_TRACK"}
                """);

        assertThat(Demo.changes(table, List.of(before, UNKNOWN), List.of(MET, UNKNOWN)))
                .containsExactly("  Drugsoverlast: NOT_MET, OFF_TRACK  ->  MET, ON_TRACK\n"
                        + "    target ≤ 6 became <2008 (8%); 7 is below 8; it stays so");
    }
}
