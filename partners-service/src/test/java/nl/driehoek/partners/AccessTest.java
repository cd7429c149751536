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
        "POST, /v1/commitments",
        "GET,  /v1/commitments",
        "GET,  /v1/commitments" + ID,
        "PUT,  /v1/commitments" + ID,
        "POST, /v1/commitments" + ID + "/agreements",
        "POST, /v1/commitments" + ID + "/conclusions",
        "POST, /v1/commitments" + ID + "/withdrawals",
        "POST, /v1/commitments" + ID + "/progress-reports",
        "GET,  /v1/commitments" + ID + "/progress-reports",
        "GET,  /v1/commitments" + ID + "/progress-reports" + ID,
        "GET,  /v1/commitment-tables" + ID,
        "GET,  /v1/progress-tables" + ID,
        "GET,  /v1/overdue-reports",
        "POST, /v1/recomputations",
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
