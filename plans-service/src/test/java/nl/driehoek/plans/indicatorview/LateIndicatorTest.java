package nl.driehoek.plans.indicatorview;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.KnownIndicatorsFixture.defined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.Told;
import nl.driehoek.plans.indicatorview.events.IndicatorDefinedV1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event that was refused is replayed after newer ones of its key had their effect. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class LateIndicatorTest {
    @Inject
    KnownIndicators indicators;

    @Inject
    AgroalDataSource database;

    private final String code = "late-" + UUID.randomUUID();

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    /** The database refuses this indicator, as long as it is called old. */
    @BeforeEach
    void breakDatabase() throws SQLException {
        execute("create or replace function refuse_old() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken for a while'; end $$");
        execute("create or replace trigger refuse_old before insert or update on known_indicator for each row"
                + " when (new.name = 'Oud') execute function refuse_old()");
    }

    @AfterEach
    void repairDatabase() throws SQLException {
        execute("drop trigger if exists refuse_old on known_indicator");
    }

    @Test
    void anOlderEventThatIsReplayedAfterANewerOneChangesNothing() throws SQLException {
        Told.publish(Told.INDICATORS, defined(code, 1, 1, "Oud"));
        Object letter = waiting();
        Told.tell(Told.INDICATORS, defined(code, 2, 2, "Nieuw"));
        repairDatabase();

        replay(letter);

        assertThat(name()).isEqualTo("Nieuw");
    }

    @Test
    void anEventThatIsReplayedAfterATombstoneDoesNotBringItsIndicatorBack() throws SQLException {
        Told.publish(Told.INDICATORS, defined(code, 1, 1, "Oud"));
        Object letter = waiting();
        Told.tell(Told.INDICATORS, defined(code, 2, 2, "Nieuw"), Told.tombstone(IndicatorDefinedV1.TYPE, code, 3));
        repairDatabase();

        replay(letter);

        assertThat(indicators.missing(List.of(code))).containsExactly(code);
    }

    @Test
    void anEventThatIsStillTheNewestHasItsEffect() throws SQLException {
        Told.publish(Told.INDICATORS, defined(code, 1, 1, "Oud"));
        Object letter = waiting();
        repairDatabase();

        replay(letter);

        assertThat(name()).isEqualTo("Oud");
    }

    private Object waiting() {
        await().until(() -> !letters().isEmpty());
        return letters().get(0).get("id");
    }

    private List<Map<String, Object>> letters() {
        List<Map<String, Object>> all = as("admin")
                .get("/v1/dead-letters?state=WAITING&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream().filter(letter -> code.equals(letter.get("key"))).toList();
    }

    private static void replay(Object letter) {
        as("admin")
                .body("{\"ids\":[\"" + letter + "\"]}")
                .post("/v1/dead-letter-replays")
                .then()
                .statusCode(200)
                .body("handled", equalTo(1))
                .body("items[0].letter.state", equalTo("REPLAYED"));
    }

    private String name() {
        return indicators.find(List.of(code)).get(code).name();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
