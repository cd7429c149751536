package nl.driehoek.partners.exchange;

import static io.restassured.RestAssured.given;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.exchange.TableApi.sending;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which roles may not even ask for tables; what depends on the asker's organisation stands with each table. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class TableAccessTest {
    @ParameterizedTest
    @CsvSource({
        "nobody,  GET,  /v1/commitment-tables/",
        "nobody,  GET,  /v1/progress-tables/",
        "viewer,  POST, /v1/commitment-tables/",
        "analyst, POST, /v1/commitment-tables/",
        "partner, POST, /v1/commitment-tables/",
        "viewer,  POST, /v1/progress-tables/",
        "analyst, POST, /v1/progress-tables/",
    })
    void aRoleThatMayNotIsForbidden(String role, String method, String path) {
        assertProblem(
                sending(
                                Tokens.with(Tokens.of(role, "gemeente-groningen", "GM0014")),
                                TableMedia.CSV,
                                TableApi.utf8("reference"))
                        .accept("*/*")
                        .noFilters()
                        .request(method, path + UUID.randomUUID() + ("POST".equals(method) ? "/imports" : ""))
                        .then(),
                403,
                "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/commitment-tables/", "/v1/progress-tables/"})
    void nothingIsForWhoIsNotSignedIn(String path) {
        assertProblem(
                sending(given(), TableMedia.CSV, TableApi.utf8("reference"))
                        .post(path + UUID.randomUUID() + "/imports")
                        .then(),
                401,
                "unauthenticated");
    }
}
