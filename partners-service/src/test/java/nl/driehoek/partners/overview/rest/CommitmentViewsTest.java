package nl.driehoek.partners.overview.rest;

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
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

/** The matrix and the summary. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CommitmentViewsTest {
    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static ValidatableResponse matrix(RequestSpecification as, UUID plan) {
        return as.get("/v1/commitment-matrices/" + plan).then();
    }

    private static ValidatableResponse summary(RequestSpecification as, UUID plan) {
        return as.queryParam("planId", plan.toString())
                .get("/v1/commitment-summaries")
                .then();
    }

    private static String proposeFor(UUID plan, Map<String, Object> changes) {
        Map<String, Object> input = commitment(plan, CRISIS);
        input.putAll(changes);
        return planner()
                .body(input)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String cell(String theme, String partner) {
        return "themes.find { it.key == '" + theme + "' }.cells.find { it.partner == '" + partner + "' }";
    }

    @Test
    void theMatrixShowsWhoContributesWhereAndWhoDoesNot() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        propose(plan, CRISIS);
        agreed(plan, CRISIS);

        matrix(planner(), plan)
                .statusCode(200)
                .body("title", equalTo("Jaarplan Veiligheid 2012"))
                .body("themes.key", contains(CRISIS, GROWING_UP))
                .body("themes.commitments", contains(2, 0))
                .body("partners.code", containsInAnyOrder(MUNICIPALITY, POLICE, PROSECUTION))
                .body("partners.commitments", contains(2, 2, 2))
                .body(cell(CRISIS, POLICE) + ".byRole", equalTo(Map.of("LEAD", 2)))
                .body(cell(CRISIS, PROSECUTION) + ".byRole", equalTo(Map.of("ADDRESSEE", 2)))
                .body(cell(CRISIS, POLICE) + ".byStatus", equalTo(Map.of("PROPOSED", 1, "AGREED", 1)))
                .body(cell(CRISIS, POLICE) + ".needAttention", equalTo(0))
                .body(cell(GROWING_UP, POLICE), equalTo(Map.of("partner", POLICE, "commitments", 0)));
    }

    @Test
    void theMatrixHasTheColumnsThatAreAskedFor() {
        UUID plan = newPlan(CRISIS);
        propose(plan, CRISIS);
        Tokens.as("admin").body(Api.partner("g4s")).post("/v1/partners");

        matrix(planner().queryParam("partner", "g4s", POLICE), plan)
                .statusCode(200)
                .body("partners.code", containsInAnyOrder("g4s", POLICE))
                .body(cell(CRISIS, "g4s") + ".commitments", equalTo(0))
                .body(cell(CRISIS, POLICE) + ".commitments", equalTo(1));
        assertProblem(matrix(planner().queryParam("partner", "niemand"), plan), 400, "invalid-input")
                .body("errors.parameter", contains("partner"));
    }

    @Test
    void theMatrixCanBeOfOneRoleOrArea() {
        UUID plan = newPlan(CRISIS);
        proposeFor(plan, Map.of("area", "binnenstad"));
        propose(plan, CRISIS);

        matrix(planner().queryParam("role", "ADDRESSEE"), plan)
                .statusCode(200)
                .body("partners.code", contains(PROSECUTION))
                .body("partners.commitments", contains(2));
        matrix(planner().queryParam("area", "binnenstad"), plan)
                .statusCode(200)
                .body("themes.commitments", contains(1));
        assertProblem(matrix(planner().queryParam("role", "BOSS"), plan), 400, "invalid-input");
        assertProblem(matrix(planner().queryParam("area", "De Binnenstad"), plan), 400, "invalid-input");
    }

    @Test
    void aDroppedThemeStaysInTheMatrixWithItsCommitments() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        propose(plan, CRISIS);
        Api.publish(plan, Api.revisionAdopted(plan, 2, GROWING_UP));
        Api.awaitRevision(plan, 2);

        matrix(planner(), plan)
                .statusCode(200)
                .body("themes.key", contains(GROWING_UP, CRISIS))
                .body("themes.droppedIn", contains(nullValue(), equalTo(2)))
                .body(cell(CRISIS, POLICE) + ".needAttention", equalTo(1));
    }

    @Test
    void theMatrixHoldsWhatTheCallerMaySee() {
        UUID plan = newPlan(CRISIS);
        propose(plan, CRISIS);
        proposeFor(plan, Map.of("responsibilities", List.of(part(PROSECUTION, "LEAD"))));

        matrix(Tokens.as("viewer"), plan).statusCode(200).body("themes.commitments", contains(2));
        matrix(prosecution(), plan).statusCode(200).body("themes.commitments", contains(2));
        matrix(police(), plan).statusCode(200).body("themes.commitments", contains(1));
        assertProblem(matrix(plannerElsewhere(), plan), 403, "outside-jurisdiction");
        assertProblem(matrix(planner(), UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void theSummaryCountsPerStatusUnlessAskedOtherwise() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        agreed(plan, CRISIS);
        propose(plan, GROWING_UP);

        summary(planner(), plan)
                .statusCode(200)
                .body("groupBy", equalTo("STATUS"))
                .body("total.commitments", equalTo(2))
                .body("total.norms", equalTo(0))
                .body("groups", hasSize(8))
                .body("groups.find { it.key == 'AGREED' }.counts.commitments", equalTo(1))
                .body("groups.find { it.key == 'FULFILLED' }.counts.commitments", equalTo(0));
        summary(planner().queryParam("groupBy", "THEME"), plan)
                .statusCode(200)
                .body("groups.key", contains(CRISIS, GROWING_UP))
                .body("groups.title", contains("Thema " + CRISIS, "Thema " + GROWING_UP));
        summary(planner().queryParam("groupBy", "PARTNER"), plan)
                .statusCode(200)
                .body("groups.key", containsInAnyOrder(MUNICIPALITY, POLICE, PROSECUTION))
                .body("groups.counts.commitments", contains(2, 2, 2));
        summary(planner().queryParam("groupBy", "KIND"), plan)
                .statusCode(200)
                .body("groups.find { it.key == 'ACTIVITY' }.counts.commitments", equalTo(2));
        summary(planner().queryParam("groupBy", "AREA"), plan)
                .statusCode(200)
                .body("groups.key", contains(nullValue()))
                .body("groups.counts.commitments", contains(2));
    }

    @Test
    void theSummaryIsFiltered() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        proposeFor(plan, Map.of("area", "binnenstad"));
        propose(plan, GROWING_UP);

        summary(planner().queryParam("theme", GROWING_UP), plan).body("total.commitments", equalTo(1));
        summary(planner().queryParam("area", "binnenstad"), plan).body("total.commitments", equalTo(1));
        summary(planner().queryParam("partner", POLICE), plan).body("total.commitments", equalTo(2));
        summary(planner().queryParam("partner", "g4s"), plan).body("total.commitments", equalTo(0));
    }

    @Test
    void theSummaryCountsNormsAndWhatNeedsAttention() {
        UUID plan = newPlan(CRISIS);
        String id = proposeFor(
                plan,
                Map.of(
                        "responsibilities",
                        List.of(part(POLICE, "LEAD")),
                        "reporting",
                        Map.of("every", "QUARTER"),
                        "norms",
                        List.of(Map.of(
                                "type",
                                "COUNT",
                                "comparator",
                                "AT_LEAST",
                                "quantity",
                                4,
                                "unit",
                                "controles",
                                "every",
                                "P1Y"))));
        summary(planner(), plan).body("total.norms", equalTo(1)).body("total.overdueReports", equalTo(0));

        Api.agree(police(), id).statusCode(201);

        summary(planner(), plan)
                .statusCode(200)
                .body("total.byVerdict.values().sum()", equalTo(1))
                .body("total.overdueReports", equalTo(4))
                .body("total.needAttention", equalTo(1));
    }

    @Test
    void theSummaryCountsWhatTheCallerMaySee() {
        UUID plan = newPlan(CRISIS);
        propose(plan, CRISIS);
        proposeFor(plan, Map.of("responsibilities", List.of(part(PROSECUTION, "LEAD"))));

        summary(Tokens.as("viewer"), plan).body("total.commitments", equalTo(2));
        summary(police(), plan).body("total.commitments", equalTo(1));
        summary(plannerElsewhere().queryParam("groupBy", "THEME"), plan)
                .statusCode(200)
                .body("total.commitments", equalTo(0))
                .body("groups", empty());
    }

    @ParameterizedTest
    @CsvSource({"planId, 12", "theme, Wrong Theme", "partner, Wrong Partner", "area, The Area", "groupBy, COLOUR"})
    void aParameterThatCannotBeReadIsRefused(String parameter, String value) {
        assertProblem(
                        planner()
                                .queryParam(parameter, value)
                                .get("/v1/commitment-summaries")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.parameter", contains(parameter));
    }
}
