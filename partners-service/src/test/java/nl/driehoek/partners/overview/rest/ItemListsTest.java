package nl.driehoek.partners.overview.rest;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.part;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
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

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due, and what needs attention. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ItemListsTest {
    @Inject
    Clock clock;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static ValidatableResponse due(RequestSpecification as, UUID plan) {
        return as.queryParam("planId", plan.toString()).get("/v1/due-items").then();
    }

    private static ValidatableResponse attention(RequestSpecification as, UUID plan) {
        return as.queryParam("planId", plan.toString())
                .get("/v1/attention-items")
                .then();
    }

    private static String proposeOfPolice(UUID plan, Map<String, Object> changes) {
        Map<String, Object> input = commitment(plan, CRISIS);
        input.put("responsibilities", List.of(part(POLICE, "LEAD")));
        input.putAll(changes);
        return planner()
                .body(input)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String agreedByPolice(UUID plan, Map<String, Object> changes) {
        String id = proposeOfPolice(plan, changes);
        agree(police(), id).statusCode(201);
        return id;
    }

    private static void step(String id, String step, Map<String, Object> body) {
        planner().body(body).post("/v1/commitments/" + id + "/" + step).then().statusCode(201);
    }

    @Test
    void anAnswerToAProposalIsDueFromWhoGaveNone() {
        UUID plan = newPlan(CRISIS);
        String id = propose(plan, CRISIS);
        agree(police(), id).statusCode(201);

        due(planner(), plan)
                .statusCode(200)
                .body("items.kind", contains("AGREEMENT"))
                .body("items[0].partners", contains(MUNICIPALITY))
                .body("items[0].on", equalTo(LocalDate.now(clock).toString()))
                .body("items[0].commitment.id", equalTo(id))
                .body("items[0].commitment.themeTitle", equalTo("Thema " + CRISIS));
        due(planner().queryParam("partner", MUNICIPALITY), plan).body("items", hasSize(1));
        due(planner().queryParam("partner", POLICE), plan).body("items", empty());
    }

    @Test
    void reportsAreDueUntilTheyCome() {
        UUID plan = newPlan(CRISIS);
        String id = agreedByPolice(plan, Map.of("reporting", Map.of("every", "QUARTER")));
        report(police(), id, "2012-Q2").statusCode(201);

        due(planner(), plan)
                .body("items.kind", contains("REPORT", "REPORT", "REPORT"))
                .body("items.period", contains("2012-Q1", "2012-Q3", "2012-Q4"))
                .body("items.on", contains("2012-04-30", "2012-10-30", "2013-01-30"))
                .body("items.overdue", contains(true, true, true));
        attention(planner(), plan)
                .body("items.reason", contains("REPORT_OVERDUE"))
                .body("items[0].period", equalTo("2012-Q1"))
                .body("items[0].since", equalTo("2012-05-01"));
    }

    @Test
    void aDayIsDueUntilAReportSaysThatItIsDone() {
        UUID plan = newPlan(CRISIS);
        String id = agreedByPolice(
                plan,
                Map.of(
                        "deadline",
                        "2012-06-01",
                        "norms",
                        List.of(Map.of("key", "gereed", "type", "DATE", "by", "2012-06-01"))));
        due(planner(), plan).body("items.norm", contains("gereed"));
        attention(planner().queryParam("reason", "DEADLINE_PASSED"), plan).body("items", hasSize(1));

        police().body(Map.of(
                        "period",
                        "2012",
                        "text",
                        "Draaiboek is gereed",
                        "values",
                        List.of(Map.of("norm", "gereed", "doneOn", "2012-05-20"))))
                .post("/v1/commitments/" + id + "/progress-reports")
                .then()
                .statusCode(201);

        due(planner(), plan).body("items", empty());
        attention(planner().queryParam("reason", "DEADLINE_PASSED"), plan).body("items", empty());
    }

    @Test
    void whatIsPostponedIsDueWithinTheDaysAskedFor() {
        UUID plan = newPlan(CRISIS);
        LocalDate inFortyDays = LocalDate.now(clock).plusDays(40);
        step(
                agreedByPolice(plan, Map.of()),
                "postponements",
                Map.of("reason", "Geen capaciteit", "until", inFortyDays.toString()));

        due(planner(), plan).body("items", empty());
        due(planner().queryParam("within", "39"), plan).body("items", empty());
        due(planner().queryParam("within", "40"), plan)
                .body("items.kind", contains("RESUMPTION"))
                .body("items[0].on", equalTo(inFortyDays.toString()))
                .body("items[0].overdue", equalTo(false));
    }

    @Test
    void citedTextsThatEndAreDueAndThenNeedAttention() {
        UUID plan = newPlan(CRISIS);
        agreedByPolice(
                plan,
                Map.of("citations", List.of(Map.of("title", "Convenant Veilig Uitgaan", "validUntil", "2012-12-31"))));

        due(planner(), plan).body("items.kind", contains("CITATION_END"));
        attention(planner(), plan)
                .body("items.reason", contains("CITATION_ENDED"))
                .body("items[0].since", equalTo("2013-01-01"));
    }

    @Test
    void whatDependsOnAWithdrawnCommitmentNeedsAttention() {
        UUID plan = newPlan(CRISIS);
        String needed = agreedByPolice(plan, Map.of("reference", "C000-101"));
        agreedByPolice(plan, Map.of("dependsOn", List.of(needed)));
        attention(planner(), plan).body("items", empty());

        step(needed, "withdrawals", Map.of("reason", "Niet meer nodig"));

        attention(planner(), plan)
                .body("items.reason", contains("DEPENDENCY_FAILED"))
                .body("items[0].dependency", equalTo(needed))
                .body("items[0].since", equalTo(LocalDate.now(clock).toString()))
                .body("items[0].text", equalTo("Deze toezegging hangt af van C000-101, en die is ingetrokken."));
    }

    @Test
    void thePromiseOfAPartnerThatEndedNeedsAttention() {
        String code = "team-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> team = Api.partner(code);
        Tokens.as("admin").body(team).post("/v1/partners").then().statusCode(201);
        UUID plan = newPlan(CRISIS);
        proposeOfPolice(plan, Map.of("responsibilities", List.of(part(POLICE, "LEAD"), part(code, "LEAD"))));
        team.put("validUntil", "2013-12-31");
        Tokens.as("admin")
                .header("If-Match", "\"1\"")
                .body(team)
                .put("/v1/partners/" + code)
                .then()
                .statusCode(200);

        attention(planner(), plan)
                .body("items.reason", contains("PARTNER_ENDED"))
                .body("items[0].partner", equalTo(code))
                .body("items[0].since", equalTo("2014-01-01"));
    }

    @Test
    void theWorstNeedsAttentionFirst() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        String dropped = agreed(plan, GROWING_UP);
        String declined = proposeOfPolice(plan, Map.of());
        police().body(Map.of("reason", "Geen capaciteit"))
                .post("/v1/commitments/" + declined + "/declines")
                .then()
                .statusCode(201);
        String late = agreedByPolice(plan, Map.of("deadline", "2012-06-01"));
        Api.publish(plan, Api.revisionAdopted(plan, 2, CRISIS));
        Api.awaitRevision(plan, 2);

        attention(planner(), plan)
                .body("items.reason", contains("DEADLINE_PASSED", "DECLINED", "THEME_DROPPED"))
                .body("items.commitment.id", contains(late, declined, dropped))
                .body("items[1].partner", equalTo(POLICE))
                .body("items[2].sinceRevision", equalTo(2));
        attention(planner().queryParam("reason", "DECLINED"), plan).body("items", hasSize(1));
        attention(planner().queryParam("partner", PROSECUTION), plan).body("items.reason", contains("THEME_DROPPED"));
    }

    @Test
    void theListsArePaged() {
        UUID plan = newPlan(CRISIS);
        agreedByPolice(plan, Map.of("reporting", Map.of("every", "MONTH")));
        agreedByPolice(plan, Map.of("reporting", Map.of("every", "QUARTER")));
        agreedByPolice(plan, Map.of("deadline", "2012-06-01"));

        assertThat(pages("/v1/due-items", plan, "items.on")).hasSize(17).isSorted();
        assertThat(pages("/v1/attention-items", plan, "items.reason"))
                .containsExactly("DEADLINE_PASSED", "REPORT_OVERDUE", "REPORT_OVERDUE");
    }

    private static List<String> pages(String path, UUID plan, String members) {
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var page = planner()
                    .queryParam("planId", plan.toString())
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(path)
                    .then()
                    .statusCode(200);
            listed.addAll(page.extract().<List<String>>path(members));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return listed;
    }

    @Test
    void theListsHoldWhatTheCallerMaySee() {
        UUID plan = newPlan(CRISIS);
        agreedByPolice(plan, Map.of("deadline", "2012-06-01"));

        for (String path : List.of("/v1/due-items", "/v1/attention-items")) {
            assertListed(Tokens.as("viewer"), path, plan, 1);
            assertListed(police(), path, plan, 1);
            assertListed(prosecution(), path, plan, 0);
            assertListed(plannerElsewhere(), path, plan, 0);
            assertListed(Tokens.with(Tokens.of("admin", "g4s")), path, plan, 1);
        }
    }

    private static void assertListed(RequestSpecification as, String path, UUID plan, int count) {
        as.queryParam("planId", plan.toString())
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    @ParameterizedTest
    @CsvSource({
        "due-items, planId, 12",
        "due-items, partner, Wrong Partner",
        "due-items, within, -1",
        "due-items, within, 367",
        "due-items, within, soon",
        "due-items, limit, 201",
        "due-items, cursor, AAAA",
        "attention-items, planId, 12",
        "attention-items, partner, Wrong Partner",
        "attention-items, reason, BORING",
        "attention-items, cursor, AAAA"
    })
    void aParameterThatCannotBeReadIsRefused(String list, String parameter, String value) {
        assertProblem(planner().queryParam(parameter, value).get("/v1/" + list).then(), 400, "invalid-input")
                .body("errors.parameter", contains(parameter));
    }
}
