package nl.driehoek.indicators.measurement;

import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasurementEventsTest extends ServiceTest {
    private static final String REPORTS = "driehoek.measurement-reports";
    private static final String REPORTED = "nl.driehoek.indicators.measurement-reported.v1";
    private static final String MEASUREMENTS = "driehoek.measurements";
    private static final String RECORDED = "nl.driehoek.indicators.measurements-recorded.v1";
    private static final String DEAD_LETTERS = "driehoek.indicators.dead-letters";

    private static void report(String key, String body) {
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(REPORTS, key, TopicWriter.event(REPORTED, key, body));
        }
    }

    private static void awaitRecorded(String indicator, int count) {
        await().untilAsserted(() -> assertThat(
                        get("/v1/measurements?indicator=" + indicator).path("items"))
                .hasSize(count));
    }

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

        report(indicator, figure(indicator, "2012", "5"));

        await().untilAsserted(() -> assertThat(
                        status(plan.status("drugsoverlast")).path("verdict").asText())
                .isEqualTo("MET"));
        assertThat(get("/v1/measurements?period=2012&indicator=" + indicator)
                        .path("items")
                        .path(0)
                        .path("recordedBy")
                        .asText())
                .isEqualTo("urn:nld:oin:00000099000000002000:systeem:test");
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

    @Test
    void a_report_that_comes_twice_is_recorded_once() {
        String indicator = newIndicator();
        CloudEvent event = TopicWriter.event(REPORTED, indicator, figure(indicator, "2010", "7"));
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(REPORTS, indicator, event);
            writer.send(REPORTS, indicator, event);
        }
        report(indicator, figure(indicator, "2012", "6"));

        awaitRecorded(indicator, 2);

        assertThat(get("/v1/measurements?indicator=" + indicator).path("items").findValuesAsText("version"))
                .containsExactly("1", "1");
    }

    @Test
    void what_is_refused_goes_to_the_dead_letters_with_every_fault_and_the_next_report_is_taken_in() {
        String indicator = newIndicator();
        String unknown = unique("onbekend");
        String broken = unique("kapot");
        recorded(indicator, "2008", "9");
        report(unknown, figure(unknown, "2012KW05", "7"));
        report(indicator, figure(indicator, "2008", "8"));
        try (TopicWriter writer = new TopicWriter()) {
            writer.sendRaw(REPORTS, broken, "geen gebeurtenis");
        }
        report(indicator, figure(indicator, "2010", "7"));

        awaitRecorded(indicator, 2);

        try (TopicReader deadLetters = new TopicReader(DEAD_LETTERS)) {
            assertThat(reason(deadLetters, unknown))
                    .contains("/indicator there is no indicator " + unknown)
                    .contains("/period '2012KW05' names no year, quarter or month that exists");
            assertThat(reason(deadLetters, indicator)).contains("measurement-differs");
            assertThat(reason(deadLetters, broken)).contains("not a CloudEvent");
        }
    }

    @Test
    void a_report_of_the_wrong_form_goes_to_the_dead_letters_with_every_fault() {
        String key = unique("vorm");
        report(key, """
                {"indicator":7,"area":"GM0014","period":"2010","value":"zeven","observationStatus":"MAYBE","extra":1}""");

        try (TopicReader deadLetters = new TopicReader(DEAD_LETTERS)) {
            assertThat(reason(deadLetters, key))
                    .contains("/indicator")
                    .contains("/value")
                    .contains("/observationStatus")
                    .contains("/extra");
        }
    }

    private static String reason(TopicReader deadLetters, String key) {
        return TopicReader.header(deadLetters.await(record -> key.equals(record.key())), "dead-letter-reason");
    }
}
