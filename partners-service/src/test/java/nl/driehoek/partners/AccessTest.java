package nl.driehoek.partners;

import static io.restassured.RestAssured.given;
import static nl.driehoek.partners.Api.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not even ask, for every endpoint; what depends on the asker's organisation is tested per resource. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class AccessTest {
    private static final String ID = "/3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/partners",
        "GET,  /v1/partners",
        "GET,  /v1/partners/politie-groningen",
        "PUT,  /v1/partners/politie-groningen",
        "GET,  /v1/plan-views" + ID,
        "GET,  /v1/commitment-matrices" + ID,
        "GET,  /v1/commitment-summaries",
        "GET,  /v1/due-items",
        "GET,  /v1/attention-items",
        "POST, /v1/commitments",
        "GET,  /v1/commitments",
        "GET,  /v1/commitments" + ID,
        "PUT,  /v1/commitments" + ID,
        "POST, /v1/commitments" + ID + "/agreements",
        "POST, /v1/commitments" + ID + "/conclusions",
        "POST, /v1/commitments" + ID + "/declines",
        "POST, /v1/commitments" + ID + "/postponements",
        "POST, /v1/commitments" + ID + "/deprioritisations",
        "POST, /v1/commitments" + ID + "/resumptions",
        "POST, /v1/commitments" + ID + "/activations",
        "POST, /v1/commitments" + ID + "/progress-reports" + ID + "/corrections",
        "GET,  /v1/commitments" + ID + "/progress-reports" + ID + "/versions",
        "POST, /v1/commitments" + ID + "/withdrawals",
        "POST, /v1/commitments" + ID + "/progress-reports",
        "GET,  /v1/commitments" + ID + "/progress-reports",
        "GET,  /v1/commitments" + ID + "/progress-reports" + ID,
        "GET,  /v1/commitment-tables" + ID,
        "GET,  /v1/progress-tables" + ID,
        "GET,  /v1/overdue-reports",
        "POST, /v1/recomputations",
        "POST, /v1/commitments" + ID + "/reactions",
        "GET,  /v1/commitments" + ID + "/reactions",
        "GET,  /v1/commitments" + ID + "/reactions" + ID,
        "GET,  /v1/commitments" + ID + "/dependencies",
        "GET,  /v1/consultations" + ID + "/partners/politie-groningen",
        "POST, /v1/consultations" + ID + "/partners/politie-groningen/answers",
        "POST, /v1/carry-overs",
        "GET,  /v1/dead-letters",
        "GET,  /v1/dead-letters" + ID,
        "POST, /v1/dead-letters" + ID + "/discards",
        "POST, /v1/dead-letter-replays",
    })
    void nothingIsForWhoIsNotSignedIn(String method, String path) {
        assertProblem(
                given().contentType("application/json")
                        .body("GET".equals(method) ? "" : "{}")
                        .request(method, path)
                        .then(),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "viewer,  POST, /v1/partners",
        "analyst, POST, /v1/partners",
        "partner, POST, /v1/partners",
        "viewer,  PUT,  /v1/partners/politie-groningen",
        "analyst, PUT,  /v1/partners/politie-groningen",
        "partner, PUT,  /v1/partners/politie-groningen",
        "viewer,  POST, /v1/commitments",
        "analyst, POST, /v1/commitments",
        "viewer,  PUT,  /v1/commitments" + ID,
        "analyst, PUT,  /v1/commitments" + ID,
        "viewer,  POST, /v1/commitments" + ID + "/agreements",
        "analyst, POST, /v1/commitments" + ID + "/agreements",
        "viewer,  POST, /v1/commitments" + ID + "/conclusions",
        "analyst, POST, /v1/commitments" + ID + "/conclusions",
        "viewer,  POST, /v1/commitments" + ID + "/declines",
        "viewer,  POST, /v1/commitments" + ID + "/postponements",
        "viewer,  POST, /v1/commitments" + ID + "/deprioritisations",
        "viewer,  POST, /v1/commitments" + ID + "/resumptions",
        "viewer,  POST, /v1/commitments" + ID + "/activations",
        "viewer,  POST, /v1/commitments" + ID + "/progress-reports" + ID + "/corrections",
        "analyst, POST, /v1/commitments" + ID + "/declines",
        "analyst, POST, /v1/commitments" + ID + "/postponements",
        "analyst, POST, /v1/commitments" + ID + "/deprioritisations",
        "analyst, POST, /v1/commitments" + ID + "/resumptions",
        "analyst, POST, /v1/commitments" + ID + "/activations",
        "analyst, POST, /v1/commitments" + ID + "/progress-reports" + ID + "/corrections",
        "viewer,  POST, /v1/commitments" + ID + "/withdrawals",
        "analyst, POST, /v1/commitments" + ID + "/withdrawals",
        "viewer,  POST, /v1/commitments" + ID + "/progress-reports",
        "analyst, POST, /v1/commitments" + ID + "/progress-reports",
        "viewer,  POST, /v1/recomputations",
        "analyst, POST, /v1/recomputations",
        "partner, POST, /v1/recomputations",
        "nobody,  GET,  /v1/overdue-reports",
        "nobody,  GET,  /v1/partners",
        "nobody,  GET,  /v1/commitments",
        "nobody,  GET,  /v1/plan-views" + ID,
        "nobody,  GET,  /v1/commitment-matrices" + ID,
        "nobody,  GET,  /v1/commitment-summaries",
        "nobody,  GET,  /v1/due-items",
        "nobody,  GET,  /v1/attention-items",
        "viewer,  POST, /v1/commitments" + ID + "/reactions",
        "viewer,  POST, /v1/consultations" + ID + "/partners/politie-groningen/answers",
        "viewer,  POST, /v1/carry-overs",
        "analyst, POST, /v1/commitments" + ID + "/reactions",
        "analyst, POST, /v1/consultations" + ID + "/partners/politie-groningen/answers",
        "analyst, POST, /v1/carry-overs",
        "partner, POST, /v1/carry-overs",
        "nobody,  GET,  /v1/commitments" + ID + "/reactions",
        "nobody,  GET,  /v1/commitments" + ID + "/dependencies",
        "nobody,  GET,  /v1/consultations" + ID + "/partners/politie-groningen",
        "viewer, GET,  /v1/dead-letters",
        "viewer, GET,  /v1/dead-letters" + ID,
        "viewer, POST, /v1/dead-letters" + ID + "/discards",
        "viewer, POST, /v1/dead-letter-replays",
        "analyst, GET,  /v1/dead-letters",
        "analyst, GET,  /v1/dead-letters" + ID,
        "analyst, POST, /v1/dead-letters" + ID + "/discards",
        "analyst, POST, /v1/dead-letter-replays",
        "planner, GET,  /v1/dead-letters",
        "planner, GET,  /v1/dead-letters" + ID,
        "planner, POST, /v1/dead-letters" + ID + "/discards",
        "planner, POST, /v1/dead-letter-replays",
        "partner, GET,  /v1/dead-letters",
        "partner, GET,  /v1/dead-letters" + ID,
        "partner, POST, /v1/dead-letters" + ID + "/discards",
        "partner, POST, /v1/dead-letter-replays",
    })
    void aRoleThatMayNotIsForbidden(String role, String method, String path) {
        assertProblem(
                Tokens.with(Tokens.of(role, "gemeente-groningen", "GM0014"))
                        .body("GET".equals(method) ? "" : "{}")
                        .request(method, path)
                        .then(),
                403,
                "forbidden");
    }
}
