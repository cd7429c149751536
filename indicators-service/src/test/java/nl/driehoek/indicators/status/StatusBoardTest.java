package nl.driehoek.indicators.status;

import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of statuses is put together from what was written before, and nobody can tell. */
@QuarkusTest
class StatusBoardTest extends ServiceTest {
    @Inject
    StatusService statuses;

    @Inject
    ObjectMapper mapper;

    @Inject
    AgroalDataSource database;

    private final Plan plan = new Plan();

    @BeforeEach
    void adopted() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        plan.atMost("haalbaar", indicator, "8").atMost("streng", indicator, "5");
        plan.publish(1);
        plan.awaitStatus("streng", 1);
    }

    private Response list(int limit) {
        return as("viewer").get("/v1/target-statuses?planId=" + plan.id() + "&limit=" + limit);
    }

    private String written(int limit) throws IOException {
        Cursor cursor = new Cursor(limit, null);
        StatusFilter filter = new StatusFilter(UUID.fromString(plan.id()), null, null, null, null, null, null, null);
        List<StatusDocument> found = statuses.list(filter, cursor);
        return mapper.writeValueAsString(Page.of(found, limit, StatusDocument::id, status -> status));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement.formatted(plan.status("streng")));
        }
    }

    @Test
    void it_is_byte_for_byte_what_is_written_of_the_documents() throws IOException {
        for (int limit : List.of(1, 2, 1, 50)) {
            assertThat(list(limit).asString()).isEqualTo(written(limit));
        }
        assertThat(list(50).contentType()).isEqualTo("application/json;charset=UTF-8");
        String one = "/v1/target-statuses/" + plan.status("streng");
        StatusDocument last = statuses.list(
                        new StatusFilter(UUID.fromString(plan.id()), null, null, null, null, null, null, null),
                        new Cursor(2, null))
                .get(1);
        assertThat(as("viewer").get(one).asString()).isEqualTo(mapper.writeValueAsString(last));
        assertThat(as("viewer").get(one).contentType()).isEqualTo("application/json;charset=UTF-8");
    }

    @Test
    void a_list_without_any_is_one() {
        assertThat(as("viewer")
                        .get("/v1/target-statuses?planId=" + UUID.randomUUID())
                        .asString())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_status_that_anybody_changed_is_seen_at_once_and_so_is_one_that_is_gone() throws SQLException {
        assertThat(list(50).asString()).doesNotContain("Anders");

        sql("update target_status set document = cast(jsonb_set(cast(document as jsonb), '{title}', '\"Anders\"') as"
                + " json) where id = '%s'");

        assertThat(list(50).asString()).containsOnlyOnce("\"title\":\"Anders\"");
        sql("delete from target_status where id = '%s'");
        assertThat(list(50).jsonPath().getList("items")).hasSize(1);
    }
}
