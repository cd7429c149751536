package nl.driehoek.indicators.measurement;

import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.indicators.testing.Reporter.answerTo;
import static nl.driehoek.indicators.testing.Reporter.send;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.driehoek.indicators.testing.Reporter;
import nl.driehoek.indicators.testing.Reporter.Answer;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasurementReportsTest extends ServiceTest {
    private static final String DEAD_LETTERS = "driehoek.indicators.dead-letters";

    @Inject
    AgroalDataSource database;

    private Reporter police;

    @BeforeEach
    void police() {
        police = Reporter.ofGroningen();
    }

    @AfterEach
    void mend() throws SQLException {
        execute("drop trigger if exists refuse_answer on outbox");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode measurements(String indicator) {
        return get("/v1/measurements?indicator=" + indicator).path("items");
    }

    @Test
    void a_report_is_answered_with_the_measurement_that_it_became() {
        String indicator = newIndicator();

        Answer answer = answerTo(police.report(figure(indicator, "2010", "7", ",\"breakdown\":{\"sex\":\"m\"}")));

        JsonNode measurement = measurements(indicator).path(0);
        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.data().path("outcome").asText()).isEqualTo("RECORDED");
        assertThat(answer.data().path("measurement").path("id")).isEqualTo(measurement.path("id"));
        assertThat(answer.data().path("measurement").path("version").asInt()).isEqualTo(1);
        assertThat(answer.data()
                        .path("measurement")
                        .path("breakdown")
                        .path("sex")
                        .asText())
                .isEqualTo("m");
        assertThat(measurement.path("recordedBy").asText()).isEqualTo(police.source());
    }

    @Test
    void a_report_of_what_is_known_already_is_answered_with_the_version_that_says_so() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");

        Answer answer = answerTo(police.report(figure(indicator, "2010", "7.0")));

        assertThat(answer.data().path("outcome").asText()).isEqualTo("UNCHANGED");
        assertThat(measurements(indicator)).hasSize(1);
    }

    @Test
    void a_correction_becomes_the_next_version_and_another_value_without_a_reason_is_refused() {
        String indicator = newIndicator();
        answerTo(police.report(figure(indicator, "2010", "7")));

        Answer refused = answerTo(police.report(figure(indicator, "2010", "8")));
        Answer corrected =
                answerTo(police.report(figure(indicator, "2010", "8", ",\"correction\":{\"reason\":\"Telfout\"}")));

        assertThat(refused.faults()).containsExactly("/value measurement-differs");
        assertThat(corrected.data().path("measurement").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_report_that_comes_again_changes_nothing_and_is_not_answered_again() {
        String indicator = newIndicator();
        CloudEvent accepted = police.report(figure(indicator, "2010", "7"));
        CloudEvent refused = police.report(figure(indicator, "2010KW05", "7"));
        CloudEvent sameIdOtherValue = police.signed(police.unsigned(accepted.getId(), figure(indicator, "2011", "9")));
        CloudEvent last = police.report(figure(indicator, "2012", "6"));

        send(accepted, refused, accepted, refused, sameIdOtherValue, last);

        assertThat(police.answersPerReport(last)).hasSize(3).allSatisfy((id, count) -> assertThat(count)
                .isEqualTo(1));
        assertThat(measurements(indicator).findValuesAsText("period")).containsExactlyInAnyOrder("2010", "2012");
    }

    @Test
    void every_fault_is_told_at_once_with_what_the_source_may_not_report_on() {
        String elsewhere = unique("wijk");
        as("admin")
                .body("{\"name\":\"Wijk\",\"type\":\"OWN\"}")
                .put("/v1/areas/" + elsewhere)
                .then()
                .statusCode(201);
        String report = figure(newIndicator(), "2012KW05", "7", ",\"source\":\"" + "x".repeat(501) + "\"")
                .replace("GM0014", elsewhere);

        Answer answer = answerTo(police.report(report));

        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "/area outside-jurisdiction", "/period period-unknown", "/source text-too-long");
    }

    @Test
    void faults_of_form_are_told_with_those_of_content() {
        Reporter limited = Reporter.unknown();
        limited.register(",\"indicators\":[\"" + newIndicator() + "\"]");

        Answer answer = answerTo(limited.report("""
                {"indicator":"onbekend","area":"GM9999","period":7,"value":"zeven","observationStatus":"MAYBE","extra":1,
                 "source":"a\\u0000b"}"""));

        assertThat(answer.faults())
                .contains(
                        "/indicator indicator-unknown",
                        "/indicator indicator-not-permitted",
                        "/area area-unknown",
                        "/period wrong-type",
                        "/value wrong-type",
                        "/observationStatus wrong-type",
                        "/source unwritable-character",
                        "/extra unknown-member");
    }

    @Test
    void what_is_no_measurement_at_all_is_answered_too() {
        CloudEvent bare = police.unsigned(UUID.randomUUID().toString(), "geen json");
        CloudEvent empty = CloudEventBuilder.v1(bare)
                .withId(UUID.randomUUID().toString())
                .withoutData()
                .build();
        CloudEvent other = CloudEventBuilder.v1(bare)
                .withId(UUID.randomUUID().toString())
                .withType("nl.driehoek.indicators.other.v1")
                .build();

        assertThat(answerTo(police.signed(bare)).faults()).containsExactly(" not-json");
        assertThat(answerTo(police.signed(empty)).faults()).containsExactly(" required");
        assertThat(answerTo(police.signed(other)).faults()).containsExactly(" type-unknown");
    }

    @Test
    void an_answer_keeps_its_size_however_much_is_wrong() {
        String members = IntStream.range(0, 3_000)
                .mapToObj(i -> ",\"" + "é".repeat(100) + i + "\":1")
                .collect(Collectors.joining());

        Answer answer = answerTo(police.report(figure("onbekend", "2010", "7", members)));

        assertThat(answer.faults()).hasSize(50);
        assertThat(answer.data().path("furtherFaults").asInt()).isGreaterThan(2_900);
    }

    @Test
    void only_what_has_nobody_to_answer_goes_to_the_dead_letters() {
        String broken = unique("kapot");
        CloudEvent longId = police.signed(police.unsigned("x".repeat(201), "{}"));
        try (TopicWriter writer = new TopicWriter()) {
            writer.sendRaw(Reporter.REPORTS, broken, "geen gebeurtenis");
            writer.send(Reporter.REPORTS, broken, longId);
        }

        try (TopicReader deadLetters = new TopicReader(DEAD_LETTERS)) {
            List<String> reasons = deadLetters.await(record -> broken.equals(record.key()), 2).stream()
                    .map(record -> TopicReader.header(record, "dead-letter-reason"))
                    .toList();
            assertThat(reasons.get(0)).contains("not a CloudEvent");
            assertThat(reasons.get(1)).contains("the attribute id must be at most 200 printable characters");
        }
    }

    @Test
    void when_the_answer_cannot_be_kept_nothing_is_recorded_and_the_report_can_come_again() throws SQLException {
        String indicator = newIndicator();
        CloudEvent report = police.report(figure(indicator, "2010", "7"));
        execute("""
                create or replace function refuse_answer() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$""");
        execute("""
                create trigger refuse_answer before insert on outbox
                for each row when (new.subject = '%s') execute function refuse_answer()""".formatted(report.getId()));
        send(report);
        try (TopicReader deadLetters = new TopicReader(DEAD_LETTERS)) {
            deadLetters.await(record -> report.getId().equals(TopicReader.header(record, "ce_id")));
        }
        assertThat(measurements(indicator)).isEmpty();
        mend();

        Answer answer = answerTo(report);

        assertThat(answer.isAccepted()).isTrue();
        assertThat(measurements(indicator)).hasSize(1);
        assertThat(police.answersPerReport(report)).containsOnly(java.util.Map.entry(report.getId(), 1L));
    }

    /** Whatever is sent in whatever order and however often: a property, of which one broker can test one case at a time. */
    @Test
    void each_report_has_exactly_one_answer() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> indicators = List.of(newIndicator(), newIndicator());
        List<CloudEvent> reports = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String indicator = indicators.get(random.nextInt(2));
            String period = String.valueOf(2000 + random.nextInt(6));
            CloudEvent bare = police.unsigned(
                    UUID.randomUUID().toString(), figure(indicator, period, String.valueOf(random.nextInt(3))));
            CloudEvent report =
                    switch (random.nextInt(5)) {
                        case 0 -> bare;
                        case 1 -> Reporter.signed(bare, Reporter.ellipticKey("1"), jws -> {});
                        case 2 -> police.report(figure("onbekend", period, "7"));
                        default -> police.signed(bare);
                    };
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(copy -> reports.add(report));
        }
        Collections.shuffle(reports, random);
        CloudEvent last = police.report("{}");

        send(reports.toArray(CloudEvent[]::new));
        send(last);

        assertThat(police.answersPerReport(last))
                .as("seed %d", seed)
                .hasSize(61)
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
    }
}
