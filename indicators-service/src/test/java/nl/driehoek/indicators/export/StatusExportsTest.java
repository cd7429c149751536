package nl.driehoek.indicators.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.export.Files.STATUSES;
import static nl.driehoek.indicators.export.Files.ask;
import static nl.driehoek.indicators.export.Files.csv;
import static nl.driehoek.indicators.export.Files.rows;
import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.CsvTables;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.table.XlsxTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StatusExportsTest extends ServiceTest {

    private static Plan plan() {
        String measured = newIndicator();
        recorded(measured, "2008", "9");
        recorded(measured, "2010", "7.5");
        Plan plan = new Plan().atMost("gehaald", measured, "8").atMost("niet-gemeten", newIndicator(), "8");
        plan.publish(1);
        return plan.awaitStatus("gehaald", 1).awaitStatus("niet-gemeten", 1);
    }

    @Test
    void each_target_is_a_row_with_what_is_said_of_it() {
        Plan plan = plan();

        Table table = CsvTables.read(
                csv(STATUSES, Map.of("planId", plan.id())).getBytes(UTF_8),
                CsvDialect.INTERNATIONAL,
                StatusColumns.FORM);

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).cells())
                .containsEntry("planId", plan.id())
                .containsEntry("revision", "1")
                .containsEntry("theme", "wijken-en-buurten")
                .containsEntry("title", "Wijken en buurten")
                .containsEntry("target", "gehaald")
                .containsEntry("area", "GM0014")
                .containsEntry("due", "2014")
                .containsEntry("printed", "≤ 8")
                .containsEntry("comparator", "AT_MOST")
                .containsEntry("bound", "8")
                .containsEntry("latestPeriod", "2010")
                .containsEntry("latestValue", "7.5")
                .containsEntry("verdict", "MET")
                .containsEntry("why", status(plan.status("gehaald")).path("why").asText());
        assertThat(table.rows().get(1).cells())
                .containsEntry("target", "niet-gemeten")
                .containsEntry("verdict", "UNDETERMINED")
                .containsEntry("undeterminedReason", "NO_MEASUREMENT")
                .doesNotContainKeys("latestPeriod", "latestValue");
    }

    @Test
    void dutch_csv_and_a_workbook_tell_the_same() {
        Map<String, String> query = Map.of("planId", plan().id(), "dialect", "dutch");

        String dutch = csv(STATUSES, query);
        Table table = CsvTables.read(dutch.getBytes(UTF_8), CsvDialect.DUTCH, StatusColumns.FORM);

        assertThat(dutch).startsWith("\uFEFFplanId;revision;").contains(";7,5;");
        assertThat(XlsxTables.read(Files.file(STATUSES, TableMedia.XLSX, query), StatusColumns.FORM))
                .isEqualTo(table);
    }

    @Test
    void statuses_can_be_narrowed_to_a_verdict_an_indicator_and_an_area() {
        Plan plan = plan();
        String indicator = status(plan.status("gehaald")).path("indicator").asText();

        assertThat(rows(csv(STATUSES, Map.of("planId", plan.id(), "verdict", "UNDETERMINED"))))
                .singleElement()
                .asString()
                .contains("niet-gemeten");
        assertThat(rows(csv(STATUSES, Map.of("indicator", indicator, "area", "GM0014"))))
                .hasSize(1);
        assertThat(rows(csv(STATUSES, Map.of("indicator", indicator, "area", "GM0363"))))
                .isEmpty();
    }

    @Test
    void statuses_come_out_whole_over_several_pages() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = new Plan();
        for (int i = 0; i < 450; i++) {
            plan.atMost("doel-%03d".formatted(i), indicator, "8");
        }
        plan.publish(1);
        plan.awaitStatus("doel-449", 1);

        assertThat(rows(csv(STATUSES, Map.of("planId", plan.id())))).hasSize(450);
    }

    @ParameterizedTest
    @CsvSource({"planId,geen-plan", "indicator,a b", "area,x/y", "verdict,met", "dialect,nl"})
    void a_parameter_that_cannot_be_used_is_told(String name, String value) {
        Response answer = ask(STATUSES, TableMedia.CSV, Map.of(name, value));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("?" + name + " invalid-parameter");
    }

    @Test
    void statuses_have_no_sdmx() {
        assertThat(ask(STATUSES, Files.SDMX, Map.of()).statusCode()).isEqualTo(406);
    }
}
