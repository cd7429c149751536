package nl.driehoek.kit.rest;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ConventionsTest {

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("API-Version", "1.0.0")
                .header("X-Content-Type-Options", "nosniff")
                .body("status", equalTo(status))
                .body("type", equalTo("https://driehoek.example/problems/" + slug))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("correlationId", notNullValue());
    }

    @Test
    void everyAnswerCarriesVersionSecurityAndCorrelationHeaders() {
        given().header("X-Correlation-ID", "abc-1")
                .get("/v1/things")
                .then()
                .statusCode(200)
                .header("API-Version", "1.0.0")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("Strict-Transport-Security", startsWith("max-age="))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("X-Correlation-ID", "abc-1");
    }

    @Test
    void anUnfitCorrelationIdIsReplaced() {
        given().header("X-Correlation-ID", "<script>")
                .get("/v1/things")
                .then()
                .header("X-Correlation-ID", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/things/", "/v1/", "/v1/openapi.json/"})
    void aTrailingSlashIsNotFoundAndNeverARedirect(String path) {
        problem(given().redirects().follow(false).get(path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"/v1/nothing", "/nothing", "/v1/schemas/nothing.json", "/v1/schemas/..%2Fopenapi.json"})
    void anUnknownPathIsAProblem(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 404, "not-found");
    }

    @Test
    void anUnsupportedMethodIsAProblem() {
        problem(as("admin").delete("/v1/things").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(as("admin").delete("/v1/things/one").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, PATCH, PUT");
    }

    @Test
    void anUnsupportedBodyTypeIsAProblem() {
        problem(
                with(Tokens.of("admin"))
                        .contentType("text/csv")
                        .body("a;b")
                        .post("/v1/things")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void anAnswerTypeThatWeDoNotHaveIsAProblem() {
        problem(given().accept("text/csv").get("/v1/things").then(), 406, "not-acceptable");
    }

    @Test
    void aTooLargeBodyIsRefusedByItsAnnouncedLength() throws IOException {
        // Over a plain socket: a client that is still sending the body would see only a broken pipe.
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            "POST /v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("api-version: 1.0.0");
        }
    }

    @Test
    void withoutATokenItIsUnauthenticated() {
        problem(
                        given().contentType("application/json")
                                .body("{}")
                                .post("/v1/things")
                                .then(),
                        401,
                        "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aTokenOfNoValueIsUnauthenticated() {
        for (String token : List.of(
                "nonsense",
                Tokens.expired("planner"),
                Tokens.forAnotherAudience("planner"),
                Tokens.of("planner") + "x")) {
            problem(with(token).body("{}").post("/v1/things").then(), 401, "unauthenticated");
        }
    }

    @Test
    void aRoleThatMayNotIsForbidden() {
        problem(as("viewer").body("{}").post("/v1/things").then(), 403, "forbidden");
    }

    @Test
    void theCallerComesFromTheToken() {
        with(Tokens.of("partner", "politie-groningen", "GM0014", "GM1952"))
                .get("/v1/things/caller")
                .then()
                .statusCode(200)
                .body("", contains("partner-of-politie-groningen", "politie-groningen", "GM0014,GM1952"));
    }

    @Test
    void anUnexpectedFailureTellsNothingOfTheInside() {
        problem(given().get("/v1/things/broken").then(), 500, "internal").body("detail", not(containsString("secret")));
    }

    @Test
    void allFaultsOfABodyComeAtOnceWithTheirPointers() {
        problem(as("admin").body("""
                                        {"code":"Not A Slug","size":"3,1","since":"gisteren","colour":"GREEN","unknown":{"a":1},
                                         "parts":[{"name":"ok","count":1.5},{"name":"forbidden"},{"count":"7"},"text"]}""").post("/v1/things").then(), 400, "invalid-input")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/code",
                                "/size",
                                "/since",
                                "/colour",
                                "/unknown",
                                "/parts/0/count",
                                "/parts/1/name",
                                "/parts/2/name",
                                "/parts/2/count",
                                "/parts/3"))
                .body("errors", hasSize(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":            | not-json",
                "{\"code\":\"a\",\"size\":1} x | not-json",
                "{\"code\":\"a\",\"code\":\"b\",\"size\":1} | member-twice",
                "[] | wrong-type",
                "null | required",
                "{\"code\":\"a\",\"size\":1e999} | wrong-type"
            })
    void aBodyThatIsNoDocumentIsRefused(String body, String code) {
        problem(as("admin").body(body).post("/v1/things").then(), 400, "invalid-input")
                .body("errors.code", contains(code));
    }

    @Test
    void anEmptyBodyIsRefused() {
        problem(as("admin").post("/v1/things").then(), 400, "invalid-input");
    }

    @Test
    void pagesFollowEachOtherByCursorUntilTheLast() {
        for (String code : List.of("page-a", "page-b", "page-c")) {
            as("admin")
                    .body("{\"code\":\"" + code + "\",\"size\":1}")
                    .post("/v1/things")
                    .then()
                    .statusCode(201);
        }
        String cursor = given().queryParam("limit", 1).get("/v1/things").path("nextCursor");

        given().queryParam("limit", 200)
                .queryParam("cursor", cursor)
                .get("/v1/things")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("page-b", "page-c"))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,201", "limit,many", "cursor,%%%"})
    void pagingParametersOutOfBoundsAreRefused(String parameter, String value) {
        problem(given().queryParam(parameter, value).get("/v1/things").then(), 400, "invalid-input")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void anEditNeedsThePresentVersion() {
        as("admin")
                .body("{\"code\":\"edited\",\"size\":1}")
                .post("/v1/things")
                .then()
                .header("ETag", "\"1\"");
        String body = "{\"code\":\"edited\",\"size\":2}";

        problem(as("admin").body(body).put("/v1/things/edited").then(), 428, "precondition-required");
        problem(
                as("admin")
                        .header("If-Match", "\"7\"")
                        .body(body)
                        .put("/v1/things/edited")
                        .then(),
                412,
                "stale-version");
        as("admin")
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/things/edited")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void aRepeatWithTheSameIdempotencyKeyGetsTheFirstAnswerAndChangesNothing() {
        String body = "{\"code\":\"once\",\"size\":1}";
        as("admin")
                .header("Idempotency-Key", "k-1")
                .body(body)
                .post("/v1/things")
                .then()
                .statusCode(201);

        as("admin")
                .header("Idempotency-Key", "k-1")
                .body(body)
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", containsString("/v1/things/once"))
                .header("ETag", "\"1\"")
                .body("code", equalTo("once"));
    }

    @Test
    void anIdempotencyKeyServesOneRequestAndOneCallerOnly() {
        as("admin")
                .header("Idempotency-Key", "k-2")
                .body("{\"code\":\"first\",\"size\":1}")
                .post("/v1/things")
                .then()
                .statusCode(201);

        problem(
                as("admin")
                        .header("Idempotency-Key", "k-2")
                        .body("{\"code\":\"second\",\"size\":1}")
                        .post("/v1/things")
                        .then(),
                409,
                "idempotency-key-reused");
        as("planner")
                .header("Idempotency-Key", "k-2")
                .body("{\"code\":\"second\",\"size\":1}")
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsIdempotencyKey() {
        problem(
                as("admin")
                        .header("Idempotency-Key", "k-3")
                        .body("{\"code\":\"refused\",\"size\":-1}")
                        .post("/v1/things")
                        .then(),
                409,
                "conflict");

        as("admin")
                .header("Idempotency-Key", "k-3")
                .body("{\"code\":\"refused\",\"size\":1}")
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    @Test
    void theOpenApiDocumentIsForEverybodyAndEveryOrigin() {
        given().header("Origin", "https://anybody.example")
                .get("/v1/openapi.json")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("info.contact.email", notNullValue())
                .body("servers[0].url", containsString("/v1"))
                .body("paths", org.hamcrest.Matchers.hasKey("/things"));
    }

    @Test
    void theOpenApiDocumentDescribesOnceWhatIsTheSameEverywhere() {
        given().get("/v1/openapi.json")
                .then()
                .body(
                        "paths.'/things'.get.parameters.'$ref'",
                        hasItems("#/components/parameters/limit", "#/components/parameters/cursor"))
                .body(
                        "paths.'/things'.get.responses.'200'.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/ThingPage"))
                .body("components.schemas.ThingPage.properties.items", notNullValue())
                .body("components.schemas", not(org.hamcrest.Matchers.hasKey("PageThing")))
                .body("paths.'/things'.post.parameters.'$ref'", contains("#/components/parameters/IdempotencyKey"))
                .body("paths.'/things/{code}'.put.parameters.'$ref'", hasItems("#/components/parameters/IfMatch"))
                .body(
                        "paths.'/things/{code}'.put.responses.'200'.headers.ETag.'$ref'",
                        equalTo("#/components/headers/ETag"))
                .body(
                        "paths.'/things/{code}'.get.responses.'200'.headers.ETag.'$ref'",
                        equalTo("#/components/headers/ETag"))
                .body("paths.'/things'.get.security", hasSize(2))
                .body("paths.'/things'.post.security", hasSize(1));
    }

    @Test
    void theApiIsOpenToPagesOfTheListedOriginsOnly() {
        given().header("Origin", "https://beheer.example")
                .get("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", "https://beheer.example");
        given().header("Origin", "https://other.example")
                .get("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void healthAndMetricsAreThere() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("driehoek_outbox_depth"));
    }
}
