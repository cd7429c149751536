package nl.driehoek.indicators.recomputation;

import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.Reassessments;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.target.RevisionInForce;
import nl.driehoek.indicators.target.TargetService;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentQueueTest extends ServiceTest {
    private static final int MANY = 5_000;
    private static final int SOME = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    TargetService plans;

    @Inject
    Reassessments queue;

    @Inject
    IndicatorLocks locks;

    private final UUID plan = UUID.randomUUID();

    @AfterEach
    void leave() throws SQLException {
        sql("drop trigger if exists refuse_waiting on target_status");
        plans.forget(plan, Long.MAX_VALUE);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private long count(String from) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static SeriesKey series(String indicator, int number) {
        return new SeriesKey(indicator, number == 0 ? "GM0014" : "buurt-" + number, Breakdown.NONE);
    }

    private List<SeriesKey> adopted(String indicator, int number) {
        Bound bound = new Bound(Comparator.AT_MOST, false, new Reference.Absolute(new BigDecimal("5"), null));
        List<JudgedTarget> targets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            targets.add(new JudgedTarget(
                    plan,
                    1,
                    "doel",
                    null,
                    null,
                    series(indicator, i),
                    null,
                    List.of(),
                    new Milestone(Period.year(2014), "≤ 5", bound)));
        }
        plans.project(new RevisionInForce(plan, 1, targets), 1);
        return targets.stream().map(JudgedTarget::series).toList();
    }

    private long judged() {
        return count("target_status where plan_id = '" + plan + "'");
    }

    @Test
    void a_plan_with_very_many_targets_is_judged_afterwards_and_a_single_figure_does_not_wait_for_it() {
        String indicator = newIndicator();

        adopted(indicator, MANY);
        recorded(indicator, "2010", "7");

        String status = plan + ".doel.GM0014";
        assertThat(status(status).path("verdict").asText()).isEqualTo("NOT_MET");
        assertThat(judged()).isLessThan(MANY);
        assertThat(get("/v1/assessment-queue").path("waiting").asInt()).isPositive();
        assertThat(get("/v1/assessment-queue").path("since").asText()).isNotEmpty();
        await().atMost(Duration.ofSeconds(60)).until(() -> judged() == MANY);
    }

    @Test
    void a_series_that_waits_already_keeps_its_place_with_one_cause_more_and_one_without_targets_is_left_out() {
        String indicator = newIndicator();
        List<SeriesKey> two = adopted(indicator, 2);
        SeriesKey noTarget = series(indicator, 3);
        String waiting = "pending_assessment where indicator = '" + indicator + "'";

        QuarkusTransaction.requiringNew().run(() -> {
            locks.hold(List.of(indicator));
            assertThat(queue.enqueue(List.of(two.get(0), two.get(1), noTarget), Cause.indicator(2)))
                    .isEqualTo(2);
            queue.enqueue(List.of(two.get(0)), Cause.indicator(3));
            queue.enqueue(List.of(two.get(0)), Cause.indicator(3));
            assertThat(count(waiting)).isEqualTo(2);
            assertThat(count(waiting + " and jsonb_array_length(causes) = 2")).isEqualTo(1);
        });

        await().until(() -> count(waiting) == 0);
    }

    @Test
    void a_series_that_cannot_be_judged_does_not_keep_the_others_waiting() throws SQLException {
        String indicator = newIndicator();
        List<SeriesKey> series = adopted(indicator, SOME);
        sql("delete from target_status where plan_id = '" + plan + "'");
        sql("""
                create or replace function refuse_status() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$""");
        sql("""
                create trigger refuse_waiting before insert or update on target_status
                for each row when (new.id = '%s.doel.buurt-7') execute function refuse_status()""".formatted(plan));

        enqueued(indicator, series);

        String waiting = "pending_assessment where attempts > 0 and indicator = '" + indicator + "'";
        await().until(() -> judged() == SOME - 1 && count(waiting) == 1);
        assertThat(get("/v1/assessment-queue").path("failing").asInt()).isPositive();

        sql("drop trigger refuse_waiting on target_status");
        enqueued(indicator, List.of(series.get(7)));

        await().until(() -> judged() == SOME && count(waiting) == 0);
    }

    @Test
    void a_recomputation_fails_when_a_series_keeps_failing() throws SQLException {
        String indicator = newIndicator();
        adopted(indicator, 2);
        sql("delete from target_status where plan_id = '" + plan + "'");
        sql("""
                create or replace function refuse_status() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$""");
        sql("""
                create trigger refuse_waiting before insert or update on target_status
                for each row when (new.id = '%s.doel.buurt-1') execute function refuse_status()""".formatted(plan));

        var asked =
                json(as("admin").body("{\"indicator\":\"" + indicator + "\"}").post("/v1/recomputations"));

        String of = "pending_assessment where job = '" + asked.path("id").asText() + "'";
        await().until(() -> count(of + " and attempts > 0") == 1);
        sql("update pending_assessment set attempts = 4, not_before = now() where job = '"
                + asked.path("id").asText() + "'");
        await().untilAsserted(() -> assertThat(json(as("admin")
                                .get("/v1/recomputations/" + asked.path("id").asText()))
                        .path("failure")
                        .asText())
                .contains("buurt-1"));
        assertThat(count(of)).isZero();
        assertThat(judged()).isEqualTo(1);
    }

    private void enqueued(String indicator, List<SeriesKey> series) {
        QuarkusTransaction.requiringNew().run(() -> {
            locks.hold(List.of(indicator));
            queue.enqueue(series, Cause.indicator(2));
        });
    }

    @Test
    void how_much_waits_is_measured() {
        String metrics = RestAssured.given().get("/q/metrics").asString();

        assertThat(metrics).contains("driehoek_assessments_waiting").contains("driehoek_assessments_age_seconds");
    }
}
