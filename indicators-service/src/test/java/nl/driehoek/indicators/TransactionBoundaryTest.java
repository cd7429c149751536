package nl.driehoek.indicators;

import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Makes the database refuse the last step of a change, and looks whether anything of the change is left. */
@QuarkusTest
class TransactionBoundaryTest extends ServiceTest {
    @Inject
    AgroalDataSource database;

    private String indicator;

    @BeforeEach
    void indicator() {
        indicator = newIndicator();
    }

    @AfterEach
    void mend() throws SQLException {
        execute("drop trigger if exists refuse_status on target_status");
    }

    private void refuseStatuses() throws SQLException {
        execute("""
                create or replace function refuse_status() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$""");
        execute("""
                create trigger refuse_status before insert or update on target_status
                for each row when (new.indicator = '%s') execute function refuse_status()""".formatted(indicator));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void when_a_status_cannot_be_kept_the_event_has_had_no_effect_and_can_come_again() throws SQLException {
        Plan plan = new Plan().atMost("streng", indicator, "5");
        refuseStatuses();
        CloudEvent event = plan.publish(1);
        try (TopicReader deadLetters = new TopicReader("driehoek.indicators.dead-letters")) {
            deadLetters.await(record -> plan.id().equals(record.key()));
        }
        mend();

        // The very same event: had the inbox kept it, or the projection its revision, it would be passed over now.
        plan.publish(event);

        plan.awaitStatus("streng", 1);
        try (TopicReader topic = new TopicReader("driehoek.target-statuses")) {
            topic.await(record -> plan.status("streng").equals(record.key()));
            assertThat(topic.all().stream()
                            .filter(record -> plan.status("streng").equals(record.key())))
                    .hasSize(1);
        }
    }

    @Test
    void when_a_status_cannot_be_kept_the_measurement_is_not_recorded_nor_published() throws SQLException {
        recorded(indicator, "2010", "7");
        Plan plan = new Plan().atMost("streng", indicator, "5");
        plan.publish(1);
        plan.awaitStatus("streng", 1);
        refuseStatuses();

        int refused = as("analyst")
                .header("Idempotency-Key", indicator)
                .body(figure(indicator, "2012", "4"))
                .post("/v1/measurements")
                .statusCode();

        assertThat(refused).isEqualTo(500);
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).hasSize(1);
        assertThat(status(plan.status("streng")).path("verdict").asText()).isEqualTo("NOT_MET");
        mend();
        assertThat(record(figure(indicator, "2012", "5")).statusCode()).isEqualTo(201);
        try (TopicReader topic = new TopicReader("driehoek.measurements")) {
            var records = topic.await(one -> (indicator + "|GM0014|").equals(one.key()), 2);
            assertThat(TopicReader.header(records.get(1), "ce_sequence")).endsWith("2");
        }
    }
}
