package nl.driehoek.partners.commitment.rest;

import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.part;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class DependencyResourceTest {
    private static UUID plan;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partnersAndPlan() {
        Api.registerPartners();
        plan = plan == null ? newPlan(CRISIS) : plan;
    }

    /** Only the municipality has a part in it. */
    private static String needing(String... others) {
        Map<String, Object> commitment = commitment(plan, CRISIS);
        commitment.put("responsibilities", List.of(part(MUNICIPALITY, "LEAD")));
        commitment.put("dependsOn", List.of(others));
        return planner()
                .body(commitment)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void bothWaysAreTold() {
        String ground = propose(plan, CRISIS);
        String middle = needing(ground);
        String top = needing(middle);

        planner()
                .get("/v1/commitments/" + middle + "/dependencies")
                .then()
                .statusCode(200)
                .body("dependsOn.id", contains(ground))
                .body("dependsOn[0].status", equalTo("PROPOSED"))
                .body("dependsOn[0].partners", contains(MUNICIPALITY, POLICE))
                .body("hiddenDependsOn", equalTo(0))
                .body("neededBy.id", contains(top))
                .body("hiddenNeededBy", equalTo(0));
    }

    @Test
    void whatTheCallerMayNotSeeIsOnlyCounted() {
        String ground = propose(plan, CRISIS);
        needing(ground);
        needing(ground);

        police().get("/v1/commitments/" + ground + "/dependencies")
                .then()
                .statusCode(200)
                .body("dependsOn", empty())
                .body("neededBy", empty())
                .body("hiddenNeededBy", equalTo(2));
    }

    @Test
    void theyAreForWhoMaySeeTheCommitment() {
        String own = needing();

        assertProblem(
                prosecution().get("/v1/commitments/" + own + "/dependencies").then(), 403, "not-your-commitment");
        assertProblem(
                planner()
                        .get("/v1/commitments/" + UUID.randomUUID() + "/dependencies")
                        .then(),
                404,
                "not-found");
    }
}
