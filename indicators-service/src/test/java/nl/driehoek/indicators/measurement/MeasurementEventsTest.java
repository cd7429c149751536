package nl.driehoek.indicators.measurement;

import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.Reporter;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasurementEventsTest extends ServiceTest {
    private static final String MEASUREMENTS = "driehoek.measurements";
    private static final String RECORDED = "nl.driehoek.indicators.measurements-recorded.v1";

    @Test
    void what_is_recorded_is_published_without_who_recorded_it() {
        String indicator = newIndicator();
        JsonNode measurement = recorded(indicator, "2010", "7");
        String series = indicator + "|GM0014|";

        try (TopicReader topic = new TopicReader(MEASUREMENTS)) {
            CloudEvent event = topic.awaitEvent(RECORDED, series);

            JsonNode data = EventContract.data(event);
            assertThat(data.path("versions").path(0).path("id")).isEqualTo(measurement.path("id"));
            assertThat(data.path("versions").path(0).path("value").decimalValue())
                    .isEqualByComparingTo("7");
            assertThat(data.toString()).doesNotContain("recordedBy").doesNotContain("analyst");
        }
    }

    @Test
    void a_batch_is_published_as_one_event_per_series() {
        String one = newIndicator();
        String other = newIndicator();
        as("analyst")
                .body("{\"measurements\":[%s,%s,%s]}"
                        .formatted(figure(one, "2008", "8"), figure(other, "2008", "9"), figure(one, "2010", "7")))
                .post("/v1/measurement-batches")
                .then()
                .statusCode(201);

        try (TopicReader topic = new TopicReader(MEASUREMENTS)) {
            JsonNode ofOne = EventContract.data(topic.awaitEvent(RECORDED, one + "|GM0014|"));
            JsonNode ofOther = EventContract.data(topic.awaitEvent(RECORDED, other + "|GM0014|"));

            assertThat(ofOne.path("versions").findValuesAsText("period")).containsExactly("2008", "2010");
            assertThat(ofOther.path("versions")).hasSize(1);
        }
    }

    @Test
    void what_is_too_large_for_one_event_is_published_in_several() {
        String indicator = newIndicator();
        String source = ",\"source\":\"" + "x".repeat(500) + "\"";
        String figures = IntStream.range(0, 200)
                .mapToObj(i -> figure(indicator, "%d-%02d".formatted(2000 + i / 12, i % 12 + 1), "7", source))
                .collect(Collectors.joining(","));

        as("analyst")
                .body("{\"measurements\":[" + figures + "]}")
                .post("/v1/measurement-batches")
                .then()
                .statusCode(201);

        try (TopicReader topic = new TopicReader(MEASUREMENTS)) {
            var records = topic.await(record -> (indicator + "|GM0014|").equals(record.key()), 4);
            assertThat(records.stream()
                            .map(EventContract::check)
                            .mapToInt(event ->
                                    EventContract.data(event).path("versions").size())
                            .sum())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_changes_nothing_is_not_published() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        record(figure(indicator, "2010", "7"));
        record(figure(indicator, "2010", "8"));
        recorded(indicator, "2012", "6");

        try (TopicReader topic = new TopicReader(MEASUREMENTS)) {
            assertThat(topic.await(record -> (indicator + "|GM0014|").equals(record.key()), 2))
                    .hasSize(2);
        }
    }

    @Test
    void a_report_of_another_system_is_recorded_and_changes_the_status_of_a_target() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = new Plan().atMost("drugsoverlast", indicator, "5");
        plan.publish(1);
        plan.awaitStatus("drugsoverlast", 1);

        Reporter police = Reporter.ofGroningen();
        Reporter.send(police.report(figure(indicator, "2012", "5")));

        await().untilAsserted(() -> assertThat(
                        status(plan.status("drugsoverlast")).path("verdict").asText())
                .isEqualTo("MET"));
        assertThat(get("/v1/measurements?period=2012&indicator=" + indicator)
                        .path("items")
                        .path(0)
                        .path("recordedBy")
                        .asText())
                .isEqualTo(police.source());
        try (TopicReader topic = new TopicReader("driehoek.target-statuses")) {
            var records = topic.await(record -> plan.status("drugsoverlast").equals(record.key()), 2);
            assertThat(EventContract.data(EventContract.check(records.get(1)))
                            .path("verdict")
                            .asText())
                    .isEqualTo("MET");
        }
    }

    @Test
    void a_measurement_that_changes_nothing_in_a_status_publishes_no_status() {
        String indicator = newIndicator();
        String men = figure(indicator, "2010", "7", ",\"breakdown\":{\"sex\":\"m\"}");
        Plan plan = new Plan().atMost("drugsoverlast", indicator, "5");
        plan.publish(1);
        plan.awaitStatus("drugsoverlast", 1);

        record(men);
        recorded(indicator, "2010", "4");

        try (TopicReader topic = new TopicReader("driehoek.target-statuses")) {
            assertThat(topic.await(record -> plan.status("drugsoverlast").equals(record.key()), 2))
                    .hasSize(2);
        }
    }
}
