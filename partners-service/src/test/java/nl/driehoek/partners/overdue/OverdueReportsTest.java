package nl.driehoek.partners.overdue;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Api.report;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.partners.Api;
import nl.driehoek.partners.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commitments here are reported on each quarter, within 30 days after it. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class OverdueReportsTest {
    private static final String OVERDUE = "nl.driehoek.partners.report-overdue.v1";
    private static final LocalDate AGREED = LocalDate.of(2012, 2, 15);
    private static final LocalDate FIRST_OVERDUE = LocalDate.of(2012, 5, 1);

    @Inject
    OverdueWatch watch;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    private UUID plan;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partnersAndPlan() {
        clock.setToday(AGREED);
        Api.registerPartners();
        plan = newPlan(CRISIS, GROWING_UP);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private String proposed() {
        Map<String, Object> body = Api.commitment(plan, CRISIS);
        body.put("reporting", Map.of("every", "QUARTER"));
        return planner()
                .body(body)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String promised() {
        String id = proposed();
        agree(planner(), id).statusCode(201);
        agree(police(), id).statusCode(201);
        return id;
    }

    private ValidatableResponse overdue(RequestSpecification as, Object... parameters) {
        RequestSpecification request = as.queryParam("planId", plan.toString());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/overdue-reports").then().statusCode(200);
    }

    private void lookOn(LocalDate day) {
        clock.setToday(day);
        watch.look();
    }

    private static int version(String id) {
        return planner().get("/v1/commitments/" + id).then().extract().path("version");
    }

    private static void step(String id, String step) {
        planner()
                .body(Map.of("reason", "Eerst de verhuizing"))
                .post("/v1/commitments/" + id + "/" + step)
                .then()
                .statusCode(201);
    }

    private static List<JsonNode> published(String id, int count) {
        try (TopicReader topic = new TopicReader("driehoek.commitment-facts")) {
            return topic
                    .await(
                            record -> id.equals(record.key()) && OVERDUE.equals(TopicReader.header(record, "ce_type")),
                            count)
                    .stream()
                    .map(record -> EventContract.data(EventContract.check(record)))
                    .toList();
        }
    }

    @Test
    void aReportIsOverdueTheDayAfterItsLastDayAndThatIsToldOnce() {
        String id = promised();
        lookOn(FIRST_OVERDUE.minusDays(1));
        overdue(planner()).body("items", empty());
        int before = version(id);

        lookOn(FIRST_OVERDUE);
        watch.look();
        lookOn(FIRST_OVERDUE.plusDays(1));

        overdue(planner())
                .body("items", hasSize(1))
                .body("items[0].commitmentId", equalTo(id))
                .body("items[0].period", equalTo("2012-Q1"))
                .body("items[0].dueOn", equalTo("2012-04-30"))
                .body("items[0].daysOverdue", equalTo(2))
                .body("items[0].partners", contains(MUNICIPALITY, POLICE));
        assertThat(version(id)).isEqualTo(before + 1);

        lookOn(LocalDate.of(2012, 8, 1));
        List<JsonNode> told = published(id, 2);
        assertThat(told).extracting(fact -> fact.path("period").asText()).containsExactly("2012-Q1", "2012-Q2");
        assertThat(told.get(0).path("partners")).hasSize(2);
        assertThat(told.get(0).path("dueOn").asText()).isEqualTo("2012-04-30");
    }

    @Test
    void aReportThatComesIsOverdueNoMore() {
        String id = promised();
        lookOn(FIRST_OVERDUE);

        report(police(), id, "2012-Q1").statusCode(201);

        overdue(planner()).body("items", empty());
    }

    @Test
    void nobodyWaitsForReportsOnWhatIsNotAgreedOrIsPaused() {
        proposed();
        String paused = promised();
        step(paused, "deprioritisations");

        lookOn(FIRST_OVERDUE);
        overdue(planner()).body("items", empty());

        step(paused, "resumptions");
        overdue(planner()).body("items.commitmentId", contains(paused));
    }

    @Test
    void withoutARhythmNothingIsOverdue() {
        agreed(plan, CRISIS);

        lookOn(LocalDate.of(2014, 1, 1));

        overdue(planner()).body("items", empty());
    }

    @Test
    void whatAnotherServiceHoldsIsLeftToItAndLookedAtNextTime() throws Exception {
        String held = promised();
        String free = promised();
        clock.setToday(FIRST_OVERDUE);

        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select id from commitment where id = :id for no key update", UUID.class)
                    .setParameter("id", UUID.fromString(held))
                    .getSingleResult();
            CompletableFuture.runAsync(watch::look)
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });
        overdue(planner()).body("items.commitmentId", contains(free));

        watch.look();
        overdue(planner()).body("items.commitmentId", contains(held, free));
    }

    @Test
    void oneThatCannotBeLookedAtKeepsNoOtherFromIt() {
        String broken = promised();
        String whole = promised();
        breakPromise(broken, "NO_SUCH_KIND");

        lookOn(FIRST_OVERDUE);

        overdue(planner()).body("items.commitmentId", contains(whole));
        planner()
                .body(Map.of("planId", plan.toString()))
                .post("/v1/recomputations")
                .then()
                .statusCode(200)
                .body("lookedAt", equalTo(1))
                .body("failedIds", contains(broken));
        breakPromise(broken, "ACTIVITY");
        watch.look();
        overdue(planner()).body("items", hasSize(2));
    }

    private void breakPromise(String id, String kind) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update commitment set promise = jsonb_set(promise, '{kind}',"
                                + " to_jsonb(cast(:kind as text))) where id = :id")
                        .setParameter("kind", kind)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    @Test
    void theLongestOverdueComesFirstPageByPage() {
        String first = promised();
        String second = promised();
        lookOn(LocalDate.of(2012, 8, 1));

        ValidatableResponse page = overdue(planner(), "limit", 3)
                .body("items.commitmentId", contains(first, second, first))
                .body("items.period", contains("2012-Q1", "2012-Q1", "2012-Q2"))
                .body("nextCursor", notNullValue());
        overdue(planner(), "limit", 3, "cursor", page.extract().path("nextCursor"))
                .body("items.commitmentId", contains(second))
                .body("nextCursor", nullValue());
    }

    @Test
    void itIsFoundByWhoOwesItAndByTheme() {
        promised();
        lookOn(FIRST_OVERDUE);

        overdue(planner(), "partner", POLICE).body("items", hasSize(1));
        overdue(planner(), "partner", PROSECUTION).body("items", empty());
        overdue(planner(), "theme", CRISIS).body("items", hasSize(1));
        overdue(planner(), "theme", GROWING_UP).body("items", empty());
    }

    @Test
    void itIsSeenByWhoeverSeesTheCommitment() {
        promised();
        lookOn(FIRST_OVERDUE);

        overdue(Tokens.as("admin")).body("items", hasSize(1));
        overdue(Tokens.as("viewer")).body("items", hasSize(1));
        overdue(Tokens.as("analyst")).body("items", hasSize(1));
        overdue(police()).body("items", hasSize(1));
        overdue(prosecution()).body("items", hasSize(1));
        overdue(plannerElsewhere()).body("items", empty());
        overdue(Tokens.with(Tokens.of("partner", "bureau-halt", "GM0014"))).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-04-30", "x.1", "2012-04-30.x", "."})
    void aCursorThatThisListDidNotGiveOutIsRefused(String place) {
        String cursor = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        planner().queryParam("cursor", cursor).get("/v1/overdue-reports").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"planId, x", "partner, X Y", "theme, X Y", "limit, 500"})
    void aParameterThatMeansNothingIsRefused(String name, String value) {
        planner().queryParam(name, value).get("/v1/overdue-reports").then().statusCode(400);
    }

    @Test
    void aPlanWithOtherYearsHasItsCommitmentsLookedAtAgain() {
        promised();
        lookOn(LocalDate.of(2013, 8, 1));
        overdue(planner()).body("items", hasSize(4));

        Api.publish(plan, Api.revisionOfYears(plan, 2, 2012, 2013, CRISIS, GROWING_UP));
        Api.awaitRevision(plan, 2);
        watch.look();

        overdue(planner()).body("items", hasSize(6));
    }
}
