package nl.driehoek.indicators.measurement;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Measurements of several callers that arrive at the same time, and are recorded together. */
@QuarkusTest
class MeasurementsAtOnceTest extends ServiceTest {
    @Inject
    Statements statements;

    @Inject
    GatheredReports gathered;

    @Inject
    IndicatorLocks locks;

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        callers.shutdownNow();
        statements.update("drop trigger if exists refuse_measurement on measurement");
    }

    /** Lets one caller get stuck in its transaction, these come together behind it, and then lets all go on. */
    private List<Response> together(List<Supplier<Response>> requests) {
        String first = newIndicator();
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        CompletableFuture<Response> stuck = QuarkusTransaction.requiringNew().call(() -> {
            statements.update("lock table measurement in exclusive mode");
            CompletableFuture<Response> answer = supplyAsync(() -> record(figure(first, "2010", "7")), callers);
            await().until(this::isWaitedFor);
            for (Supplier<Response> request : requests) {
                int before = gathered.waiting();
                answers.add(supplyAsync(request, callers));
                await().until(() -> gathered.waiting() == before + 1);
            }
            return answer;
        });
        assertThat(stuck.join().statusCode()).isEqualTo(201);
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private boolean isWaitedFor() {
        return statements
                .first(
                        "select exists (select from pg_locks where not granted and relation = 'measurement'::regclass)",
                        row -> row.getBoolean(1))
                .orElseThrow();
    }

    @Test
    void each_gets_its_own_answer() {
        String one = newIndicator();
        String other = newIndicator();
        String known = newIndicator();
        record(figure(known, "2010", "7"));

        List<Response> answers = together(List.of(
                () -> record(figure(one, "2010", "7")),
                () -> record("{\"indicator\":\"%s\",\"area\":\"GM9999\",\"period\":\"201\"}".formatted(one)),
                () -> record(figure(known, "2010", "7")),
                () -> record(figure(other, "2010", "8"))));

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 400, 200, 201);
        assertThat(json(answers.get(0)).path("indicator").asText()).isEqualTo(one);
        assertThat(faults(answers.get(1))).contains("/area area-unknown", "/value required");
        assertThat(json(answers.get(3)).path("indicator").asText()).isEqualTo(other);
        assertThat(json(answers.get(3)).path("value").decimalValue()).isEqualByComparingTo("8");
    }

    @Test
    void a_second_figure_for_the_same_period_is_judged_by_the_first() {
        String indicator = newIndicator();

        List<Response> answers = together(List.of(
                () -> record(figure(indicator, "2010", "7")),
                () -> record(figure(indicator, "2010", "8")),
                () -> record(figure(indicator, "2010", "7"))));

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 409, 200);
    }

    /** A plan that waits for figures of both. */
    private static Plan planOn(String one, String other) {
        Plan plan = new Plan().atMost("een", one, "5").atMost("ander", other, "5");
        plan.publish(1);
        await().untilAsserted(() -> {
            assertThat(status(plan.status("een")).path("verdict").asText()).isEqualTo("UNDETERMINED");
            assertThat(status(plan.status("ander")).path("verdict").asText()).isEqualTo("UNDETERMINED");
        });
        return plan;
    }

    @Test
    void statuses_rest_on_what_was_known_and_on_what_was_recorded_together_and_not_on_what_was_refused() {
        String one = newIndicator();
        String other = newIndicator();
        Plan plan = planOn(one, other);
        record(figure(one, "2009", "4"));
        record(figure(other, "2009", "4"));

        List<Response> answers = together(List.of(
                () -> record(figure(one, "2010", "7")),
                () -> record(figure(other, "2009", "8")),
                () -> record(figure(one, "2011", "6"))));

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 409, 201);
        assertThat(status(plan.status("een")).path("verdict").asText()).isEqualTo("NOT_MET");
        assertThat(periods(plan.status("een"))).containsExactly("2009", "2010", "2011");
        assertThat(status(plan.status("ander")).path("verdict").asText()).isEqualTo("MET");
        assertThat(periods(plan.status("ander"))).containsExactly("2009");
    }

    private static List<String> periods(String status) {
        return status(status).path("inputs").path("measurements").findValuesAsText("period");
    }

    @Test
    void the_events_of_each_carry_its_own_correlation_id() {
        String one = newIndicator();
        String other = newIndicator();
        Plan plan = planOn(one, other);

        together(List.of(() -> recordAs("van-een", one), () -> recordAs("van-ander", other)));

        try (TopicReader measurements = new TopicReader("driehoek.measurements");
                TopicReader statuses = new TopicReader("driehoek.target-statuses")) {
            assertThat(correlation(measurements, one + "|GM0014|")).isEqualTo("van-een");
            assertThat(correlation(measurements, other + "|GM0014|")).isEqualTo("van-ander");
            assertThat(judged(statuses, plan.status("een"))).containsExactly("van-een");
            assertThat(judged(statuses, plan.status("ander"))).containsExactly("van-ander");
        }
    }

    /** The correlation ids of the second time that this was judged: the first was when the plan came. */
    private static List<String> judged(TopicReader statuses, String id) {
        return statuses.await(record -> id.equals(record.key()), 2).stream()
                .skip(1)
                .map(record -> TopicReader.header(record, "ce_correlationid"))
                .toList();
    }

    private static Response recordAs(String correlation, String indicator) {
        return as("analyst")
                .header("X-Correlation-ID", correlation)
                .body(figure(indicator, "2010", "7"))
                .post("/v1/measurements");
    }

    private static Object correlation(TopicReader topic, String series) {
        return topic.awaitEvent("nl.driehoek.indicators.measurements-recorded.v1", series)
                .getExtension("correlationid");
    }

    @Test
    void a_figure_whose_indicator_is_held_keeps_no_others_waiting() {
        String held = newIndicator();
        String free = newIndicator();

        CompletableFuture<Response> waiting = QuarkusTransaction.requiringNew().call(() -> {
            locks.hold(List.of(held));
            CompletableFuture<Response> answer = supplyAsync(() -> record(figure(held, "2010", "7")), callers);
            assertThat(record(figure(free, "2010", "7")).statusCode()).isEqualTo(201);
            assertThat(answer).isNotDone();
            return answer;
        });

        assertThat(waiting.join().statusCode()).isEqualTo(201);
    }

    @Test
    void when_the_database_refuses_one_the_others_are_recorded() {
        String refused = newIndicator();
        String free = newIndicator();
        statements.update("""
                create or replace function refuse_measurement() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$""");
        statements.update("""
                create trigger refuse_measurement before insert on measurement
                for each row when (new.indicator = '%s') execute function refuse_measurement()""".formatted(refused));

        List<Response> answers =
                together(List.of(() -> record(figure(refused, "2010", "7")), () -> record(figure(free, "2010", "7"))));

        assertThat(answers).extracting(Response::statusCode).containsExactly(500, 201);
    }
}
