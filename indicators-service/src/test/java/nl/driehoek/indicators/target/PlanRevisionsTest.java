package nl.driehoek.indicators.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.indicator;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.indicators.testing.Plan.absolute;
import static nl.driehoek.indicators.testing.Plan.baseline;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanRevisionsTest extends ServiceTest {
    private static final String STATUSES = "driehoek.target-statuses";
    private static final String CHANGED = "nl.driehoek.indicators.target-status-changed.v1";
    private static final String DEAD_LETTERS = "driehoek.indicators.dead-letters";

    /** One row of the indicator table of Groningen. */
    private record Row(String key, int year, String baseline, String in2010, String printed, String bound) {}

    private static String level(String comparator, int year, String stated) {
        return """
                {"comparator":"%s","comparatorInferred":false,"reference":{"kind":"LEVEL_OF","period":"%d","statedValue":%s}}""".formatted(comparator, year, stated);
    }

    private static String bare(String number) {
        return absolute(number).replace("false", "true");
    }

    private static final List<Row> GRONINGEN = List.of(
            new Row("overlast", 2008, "3.2", "3.1", "≤ 3", absolute("3")),
            new Row("drugsoverlast", 2008, "8", "7", "<2008 (8%)", level("LESS_THAN", 2008, "8")),
            new Row("overlast-omwonenden", 2008, "10", "10", "<2008 (10%)", level("LESS_THAN", 2008, "10")),
            new Row("verloedering", 2008, "4.0", "3.7", "≤2008 (4,0)", level("AT_MOST", 2008, "4.0")),
            new Row("inbraak-slachtoffer", 2008, "12", "6", "<2008 (12%)", level("LESS_THAN", 2008, "12")),
            new Row("dreiging", 2008, "1.4", "1.4", "≤2008 (1,4)", level("AT_MOST", 2008, "1.4")),
            new Row("onveilig", 2008, "19", "19", "15%", bare("15")),
            new Row("overlast-jongeren", 2008, "11", "9", "<2008 (11%)", level("LESS_THAN", 2008, "11")),
            new Row("mishandelingen", 2009, "5", "4.8", "4", bare("4")),
            new Row("inbraken", 2009, "9.6", "11.1", "≤2009", level("AT_MOST", 2009, "null")));

    private static Plan groningen() {
        Plan plan = new Plan();
        for (Row row : GRONINGEN) {
            String indicator = newIndicator();
            recorded(indicator, "2010", row.in2010());
            plan.target(row.key(), indicator, baseline(row.year(), row.baseline()), row.printed(), row.bound(), "");
        }
        return plan;
    }

    private static JsonNode statusesOf(Plan plan) {
        return get("/v1/target-statuses?planId=" + plan.id()).path("items");
    }

    @Test
    void the_adopted_plan_of_groningen_gets_its_ten_statuses() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        Plan plan = groningen();

        plan.publish(1);

        plan.awaitStatus("inbraken", 1);
        assertThat(StreamSupport.stream(statusesOf(plan).spliterator(), false))
                .extracting(
                        status -> status.path("target").asText(),
                        status -> status.path("verdict").asText(),
                        status -> status.path("trajectory").asText(),
                        status -> status.path("finality").asText())
                .containsExactlyInAnyOrder(
                        tuple("overlast", "NOT_MET", "ON_TRACK", "INTERIM"),
                        tuple("drugsoverlast", "MET", "ON_TRACK", "INTERIM"),
                        tuple("overlast-omwonenden", "NOT_MET", "OFF_TRACK", "INTERIM"),
                        tuple("verloedering", "MET", "ON_TRACK", "INTERIM"),
                        tuple("inbraak-slachtoffer", "MET", "ON_TRACK", "INTERIM"),
                        tuple("dreiging", "MET", "ON_TRACK", "INTERIM"),
                        tuple("onveilig", "NOT_MET", "OFF_TRACK", "INTERIM"),
                        tuple("overlast-jongeren", "MET", "ON_TRACK", "INTERIM"),
                        tuple("mishandelingen", "NOT_MET", "ON_TRACK", "INTERIM"),
                        tuple("inbraken", "NOT_MET", "MOVING_AWAY", "INTERIM"));
    }

    @Test
    void each_status_is_published_whole_and_is_what_can_be_read() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        Plan plan = groningen();
        plan.publish(1);

        try (TopicReader topic = new TopicReader(STATUSES)) {
            for (Row row : GRONINGEN) {
                CloudEvent event = topic.awaitEvent(CHANGED, plan.status(row.key()));

                assertThat(Api.json(new String(event.getData().toBytes(), UTF_8)))
                        .isEqualTo(status(plan.status(row.key())));
                assertThat(String.valueOf(event.getExtension("dataref")))
                        .endsWith("/v1/target-statuses/" + plan.status(row.key()));
            }
        }
    }

    @Test
    void a_status_explains_itself() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        String indicator = newIndicator();
        JsonNode measured = recorded(indicator, "2010", "4.8");
        Plan plan = new Plan().target("mishandelingen", indicator, baseline(2009, "5"), "4", bare("4"), "");

        plan.publish(1);

        plan.awaitStatus("mishandelingen", 1);
        JsonNode status = status(plan.status("mishandelingen"));
        assertThat(String.join("; ", status.path("reasons").findValuesAsText("text")))
                .startsWith("4,8 is hoger dan 4; bij het huidige tempo wordt 4 in 2014 gehaald (weinig zekerheid: 2"
                        + " metingen)");
        assertThat(status.path("title").asText()).isEqualTo("Wijken en buurten");
        assertThat(status.path("resolvedBound").path("from").asText()).isEqualTo("ABSOLUTE");
        assertThat(status.path("projected").decimalValue()).isEqualByComparingTo("4");
        assertThat(status.path("inputs").path("measurements").path(0).path("id"))
                .isEqualTo(measured.path("id"));
    }

    @Test
    void an_older_revision_is_ignored() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = new Plan().atMost("drugsoverlast", indicator, "8");
        CloudEvent first = plan.adopted(1);
        plan.atMost("drugsoverlast", indicator, "6").publish(2);
        plan.awaitStatus("drugsoverlast", 2);

        plan.publish(first);
        plan.atMost("later", indicator, "6").publish(3);

        plan.awaitStatus("later", 3);
        assertThat(status(plan.status("drugsoverlast")).path("verdict").asText())
                .isEqualTo("NOT_MET");
        try (TopicReader topic = new TopicReader(STATUSES)) {
            assertThat(topic.await(record -> plan.status("drugsoverlast").equals(record.key()), 2))
                    .extracting(record -> EventContract.data(TopicReader.event(record))
                            .path("revision")
                            .asInt())
                    .containsExactly(2, 3);
        }
    }

    @Test
    void an_event_that_comes_twice_has_its_effect_once() {
        String indicator = newIndicator();
        Plan plan = new Plan().atMost("drugsoverlast", indicator, "8");
        CloudEvent event = plan.publish(1);
        plan.publish(event);
        plan.atMost("later", indicator, "6").publish(2);

        plan.awaitStatus("later", 2);

        try (TopicReader topic = new TopicReader(STATUSES)) {
            assertThat(topic.await(record -> plan.status("drugsoverlast").equals(record.key()), 2))
                    .hasSize(2);
        }
    }

    @Test
    void a_target_that_leaves_the_plan_takes_its_status_with_it() {
        String indicator = newIndicator();
        Plan plan = new Plan().atMost("blijft", indicator, "8").atMost("vertrekt", indicator, "8");
        plan.publish(1);
        plan.awaitStatus("vertrekt", 1);

        plan.without("vertrekt").publish(2);

        plan.awaitStatus("blijft", 2);
        assertThat(as("viewer")
                        .get("/v1/target-statuses/" + plan.status("vertrekt"))
                        .statusCode())
                .isEqualTo(404);
        try (TopicReader topic = new TopicReader(STATUSES)) {
            EventContract.checkHeaders(
                    "targetStatusEnded",
                    topic.await(record -> plan.status("vertrekt").equals(record.key()) && record.value() == null));
        }
    }

    @Test
    void a_plan_that_leaves_takes_all_its_statuses_with_it() {
        String indicator = newIndicator();
        Plan plan = new Plan().atMost("drugsoverlast", indicator, "8");
        plan.publish(1);
        plan.awaitStatus("drugsoverlast", 1);

        plan.leave();

        await().untilAsserted(() -> assertThat(statusesOf(plan)).isEmpty());
    }

    @Test
    void a_target_may_come_before_its_indicator() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        String code = unique("later-bekend");
        Plan plan = new Plan().atMost("drugsoverlast", code, "8");
        plan.publish(1);
        plan.awaitStatus("drugsoverlast", 1);
        assertThat(status(plan.status("drugsoverlast")).path("reasons").findValuesAsText("code"))
                .contains("INDICATOR_UNKNOWN");

        as("analyst").body(indicator(code)).post("/v1/indicators").then().statusCode(201);

        assertThat(status(plan.status("drugsoverlast")).path("reasons").findValuesAsText("code"))
                .containsExactly("NO_MEASUREMENT");
    }

    @Test
    void members_that_are_new_to_us_are_ignored_and_intermediate_steps_are_taken_over() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = new Plan()
                .target(
                        "drugsoverlast",
                        indicator,
                        null,
                        "≤ 3",
                        absolute("3"),
                        ",\"brandNew\":{\"x\":1},\"intermediate\":[{\"due\":\"2012\",\"printed\":\"≤ 7\",\"bound\":%s}]"
                                .formatted(absolute("7")));

        plan.publish(1);

        plan.awaitStatus("drugsoverlast", 1);
        JsonNode status = status(plan.status("drugsoverlast"));
        assertThat(status.path("intermediate").asBoolean()).isTrue();
        assertThat(status.path("due").asText()).isEqualTo("2012");
        assertThat(status.path("verdict").asText()).isEqualTo("MET");
    }

    @Test
    void a_revision_that_cannot_be_judged_goes_to_the_dead_letters_and_the_next_one_is_taken_in() {
        String indicator = newIndicator();
        Plan plan = new Plan().target("drugsoverlast", indicator, null, "≤ 3", """
                        {"comparator":"BETWEEN","comparatorInferred":false,"reference":{"kind":"ABSOLUTE","value":3}}""", "");
        plan.publish(1);
        plan.atMost("drugsoverlast", indicator, "8").publish(2);

        plan.awaitStatus("drugsoverlast", 2);

        try (TopicReader deadLetters = new TopicReader(DEAD_LETTERS)) {
            var letter = deadLetters.await(record -> plan.id().equals(record.key()));
            EventContract.checkHeaders("deadLetter", letter);
            assertThat(TopicReader.header(letter, "dead-letter-reason"))
                    .contains("target drugsoverlast")
                    .contains("BETWEEN");
        }
    }
}
