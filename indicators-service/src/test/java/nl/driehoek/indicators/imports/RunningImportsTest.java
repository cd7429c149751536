package nl.driehoek.indicators.imports;

import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Imports.counts;
import static nl.driehoek.indicators.testing.Imports.ended;
import static nl.driehoek.indicators.testing.Imports.faults;
import static nl.driehoek.indicators.testing.Imports.file;
import static nl.driehoek.indicators.testing.Imports.order;
import static nl.driehoek.indicators.testing.Imports.read;
import static nl.driehoek.indicators.testing.Imports.row;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can happen to an import while it runs: the test holds its indicator, so that it cannot go on. */
@QuarkusTest
class RunningImportsTest extends ServiceTest {
    @Inject
    AgroalDataSource database;

    private Connection holder;
    private String indicator;
    private String other;
    private String running;

    @BeforeEach
    void anImportThatCannotGoOn() throws SQLException {
        indicator = newIndicator();
        other = newIndicator();
        holder = database.getConnection();
        execute(holder, "select pg_advisory_lock(7261002, hashtext('" + indicator + "'))");
        running = id(order(file(row(indicator, "2010", "7")), ""));
        await().until(() -> "APPLYING".equals(state(running)));
    }

    @AfterEach
    void letGo() throws SQLException {
        if (holder != null && !holder.isClosed()) {
            execute(holder, "select pg_advisory_unlock_all()");
            holder.close();
        }
        ended(running);
    }

    private static String id(Response ordered) {
        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        return json(ordered).path("id").asText();
    }

    private static String state(String id) {
        return read(id).path("state").asText();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Response cancel(String id) {
        return as("analyst").post("/v1/imports/" + id + "/cancellations");
    }

    @Test
    void the_same_order_is_not_taken_twice_while_it_runs() {
        String again = id(order(file(row(indicator, "2010", "7")), ""));
        String dry = id(order(file(row(indicator, "2010", "7")), "&dryRun=true"));

        assertThat(again).isEqualTo(running);
        assertThat(dry).isNotEqualTo(running);
        assertThat(cancel(dry).statusCode()).isEqualTo(202);
    }

    @Test
    void its_progress_can_be_seen() {
        await().untilAsserted(() -> {
            JsonNode job = read(running);
            assertThat(job.path("progress").path("rows").asInt()).isEqualTo(1);
            assertThat(job.path("progress").path("figures").asInt()).isEqualTo(1);
            assertThat(job.path("progress").path("percent").asInt()).isEqualTo(50);
            assertThat(job.has("endedAt")).isFalse();
        });
    }

    @Test
    void one_that_waits_is_called_off_at_once() {
        String waiting = id(order(file(row(other, "2010", "7")), ""));

        Response cancelled = cancel(waiting);

        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(json(cancelled).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(cancel(waiting).statusCode()).isEqualTo(202);
    }

    @Test
    void one_that_runs_is_called_off_whole() throws SQLException {
        Response cancelled = cancel(running);
        letGo();

        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(json(cancelled).path("cancelRequested").asBoolean()).isTrue();
        assertThat(state(running)).isEqualTo("CANCELLED");
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).isEmpty();
    }

    @Test
    void one_that_has_ended_is_not_called_off() throws SQLException {
        letGo();

        Response refused = cancel(running);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("type").asText()).endsWith("/import-has-ended");
    }

    @Test
    void only_who_ordered_it_and_an_admin_call_it_off() {
        String path = "/v1/imports/" + running + "/cancellations";

        assertThat(with(Tokens.of("analyst", "amsterdam", "GM0363")).post(path).statusCode())
                .isEqualTo(403);
        assertThat(as("viewer").post(path).statusCode()).isEqualTo(403);
        assertThat(as("admin").post(path).statusCode()).isEqualTo(202);
    }

    @Test
    void one_whose_process_died_is_taken_up_again() throws SQLException {
        String left = id(order(file(row(other, "2010", "7")), ""));
        execute("update import_job set state = 'APPLYING', attempts = 1, worker = gen_random_uuid(),"
                + " heartbeat_at = now() - interval '1 hour' where id = '" + left + "'");
        letGo();

        assertThat(counts(ended(left))).containsExactly(1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void one_whose_process_is_alive_is_left_to_it_and_one_that_nothing_survives_is_given_up() throws SQLException {
        String alive = id(order(file(row(other, "2010", "7")), ""));
        String deadly = id(order(file(row(other, "2012", "7")), ""));
        execute("update import_job set state = 'READING', attempts = 1, worker = gen_random_uuid(),"
                + " heartbeat_at = now() + interval '1 hour' where id = '" + alive + "'");
        execute("update import_job set state = 'READING', attempts = 3, worker = gen_random_uuid(),"
                + " heartbeat_at = now() - interval '1 hour' where id = '" + deadly + "'");
        letGo();

        JsonNode given = ended(deadly);
        assertThat(given.path("state").asText()).isEqualTo("FAILED");
        assertThat(given.path("result").path("faults").path(0).path("code").asText())
                .isEqualTo("import-broke-off");
        assertThat(state(alive)).isEqualTo("READING");
        execute("update import_job set worker = null where id = '" + alive + "'");
        assertThat(ended(alive).path("state").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_worker_that_lost_its_import_to_another_one_records_nothing() throws SQLException {
        execute("update import_job set worker = gen_random_uuid(), heartbeat_at = now() - interval '1 hour'"
                + " where id = '" + running + "'");
        letGo();

        // It was rolled back, and done once more from the beginning.
        JsonNode job = ended(running);
        assertThat(counts(job)).containsExactly(1L, 0L, 0L, 0L, 0L);
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).hasSize(1);
    }

    @Test
    void an_indicator_that_is_changed_meanwhile_is_read_by_its_new_rules() throws SQLException {
        execute("update indicator set scale_max = 5, version = version + 1 where code = '" + indicator + "'");
        letGo();

        assertThat(ended(running).path("state").asText()).isEqualTo("FAILED");
        assertThat(faults(read(running))).containsExactly("/2/value value-outside-scale");
    }
}
