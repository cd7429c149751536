package nl.driehoek.partners.partner.rest;

import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.partner;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PartnerResourceTest {
    private static final String TOPIC = "driehoek.partners";
    private static final String REGISTERED = "nl.driehoek.partners.partner-registered.v1";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static String freshCode() {
        return "partner-" + UUID.randomUUID();
    }

    private static ValidatableResponse register(Map<String, Object> partner) {
        return planner().body(partner).post("/v1/partners").then();
    }

    private static ValidatableResponse change(String ifMatch, Map<String, Object> partner) {
        return planner()
                .header("If-Match", ifMatch)
                .body(partner)
                .put("/v1/partners/" + partner.get("code"))
                .then();
    }

    @Test
    void aPartnerIsRegisteredAndRead() {
        String code = freshCode();
        Map<String, Object> partner = partner(code);
        partner.put("type", "POLICE");
        partner.put("oin", "00000099000000002000");

        register(partner)
                .statusCode(201)
                .header("Location", endsWith("/v1/partners/" + code))
                .header("ETag", "\"1\"")
                .body("type", equalTo("POLICE"));

        Tokens.as("viewer")
                .get("/v1/partners/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("oin", equalTo("00000099000000002000"))
                .body("jurisdictions", contains("GM0014"))
                .body("parent", nullValue());
    }

    @Test
    void aPartnerKeepsEverythingThatWasSaidOfIt() {
        String code = freshCode();
        Map<String, Object> partner = partner(code);
        partner.put("aliases", List.of("Regiopolitie Groningen", "Politie"));
        partner.put(
                "contact",
                Map.of("role", "coördinator integrale veiligheid", "address", "veiligheid@groningen.example"));
        partner.put("validFrom", "1994-04-01");
        partner.put("validUntil", "2012-12-31");
        register(partner).statusCode(201);

        Tokens.as("partner")
                .get("/v1/partners/" + code)
                .then()
                .statusCode(200)
                .body("aliases", contains("Regiopolitie Groningen", "Politie"))
                .body("contact.role", equalTo("coördinator integrale veiligheid"))
                .body("contact.address", equalTo("veiligheid@groningen.example"))
                .body("validFrom", equalTo("1994-04-01"))
                .body("validUntil", equalTo("2012-12-31"));
        change("\"1\"", partner).statusCode(200).header("ETag", "\"1\"");
        change("\"1\"", partner(code))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("aliases", empty())
                .body("contact", nullValue())
                .body("validFrom", nullValue());
    }

    @Test
    void theContactOfAPartnerIsNotPublished() {
        String code = freshCode();
        Map<String, Object> partner = partner(code);
        partner.put("aliases", List.of("Een andere naam"));
        partner.put("contact", Map.of("role", "piket", "address", "piket@groningen.example"));
        partner.put("validUntil", "2012-12-31");
        register(partner).statusCode(201);

        try (TopicReader reader = new TopicReader(TOPIC)) {
            var data = EventContract.data(reader.awaitEvent(REGISTERED, code));

            assertThat(data.toString()).doesNotContain("piket").doesNotContain("contact");
            assertThat(data.path("aliases").path(0).asText()).isEqualTo("Een andere naam");
            assertThat(data.path("validUntil").asText()).isEqualTo("2012-12-31");
        }
    }

    @Test
    void aRegisteredPartnerIsPublishedWhole() {
        String code = freshCode();
        register(partner(code)).statusCode(201);

        try (TopicReader reader = new TopicReader(TOPIC)) {
            CloudEvent event = reader.awaitEvent(REGISTERED, code);

            assertThat(String.valueOf(event.getExtension("dataref"))).endsWith("/v1/partners/" + code);
            assertThat(EventContract.data(event).path("name").asText()).isEqualTo("Naam van " + code);
        }
    }

    @Test
    void aChangedPartnerIsPublishedWithItsNextVersion() {
        String code = freshCode();
        Map<String, Object> partner = partner(code);
        register(partner).statusCode(201);
        partner.put("name", "Andere naam");

        change("\"1\"", partner).statusCode(200).header("ETag", "\"2\"").body("name", equalTo("Andere naam"));

        try (TopicReader reader = new TopicReader(TOPIC)) {
            assertThat(reader.await(r -> code.equals(r.key()), 2))
                    .extracting(r -> EventContract.data(EventContract.check(r))
                            .path("version")
                            .asInt())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void aChangeWithoutDifferenceIsNoNewVersion() {
        Map<String, Object> partner = partner(freshCode());
        register(partner).statusCode(201);

        change("\"1\"", partner).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void allFaultsComeAtOnceWithTheirPointers() {
        assertProblem(
                        planner()
                                .body("{\"code\":\"Politie Groningen\",\"type\":\"ARMY\",\"oin\":\"123\","
                                        + "\"jurisdictions\":[\"GM0014\",\"Groningen\"],\"parent\":\"P\",\"colour\":1,"
                                        + "\"members\":[\"M\"],\"aliases\":[\"a\",\"A\"],\"validFrom\":\"yesterday\","
                                        + "\"contact\":{\"address\":\"nowhere\"}}")
                                .post("/v1/partners")
                                .then(),
                        400,
                        "invalid-input")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/code",
                                "/name",
                                "/type",
                                "/oin",
                                "/jurisdictions/1",
                                "/parent",
                                "/colour",
                                "/members/0",
                                "/aliases/1",
                                "/validFrom",
                                "/contact/role",
                                "/contact/address"));
    }

    @Test
    void aCodeIsRegisteredOnce() {
        Map<String, Object> partner = partner(freshCode());
        register(partner).statusCode(201);

        assertProblem(register(partner), 409, "partner-exists");
    }

    @Test
    void aParentIsARegisteredPartner() {
        Map<String, Object> partner = partner(freshCode());
        partner.put("parent", "nobody-knows-this-one");

        assertProblem(register(partner), 400, "invalid-input")
                .body("errors.pointer", contains("/parent"))
                .body("errors.code", contains("unknown-partner"));
    }

    @Test
    void nobodyIsPartOfItselfByADetour() {
        Map<String, Object> unit = partner(freshCode());
        register(unit).statusCode(201);
        Map<String, Object> team = partner(freshCode());
        team.put("parent", unit.get("code"));
        register(team).statusCode(201);
        unit.put("parent", team.get("code"));

        assertProblem(change("\"1\"", unit), 400, "invalid-input").body("errors.code", contains("own-parent"));
    }

    @Test
    void theCodeCannotBeChanged() {
        String code = freshCode();
        register(partner(code)).statusCode(201);

        assertProblem(
                        planner()
                                .header("If-Match", "\"1\"")
                                .body(partner("other-code"))
                                .put("/v1/partners/" + code)
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        Map<String, Object> partner = partner(freshCode());
        register(partner).statusCode(201);

        assertProblem(
                planner()
                        .body(partner)
                        .put("/v1/partners/" + partner.get("code"))
                        .then(),
                428,
                "precondition-required");
        assertProblem(change("\"7\"", partner), 412, "stale-version");
    }

    @Test
    void aPlannerRegistersForItsOwnJurisdictionsOnly() {
        assertProblem(
                plannerElsewhere()
                        .body(partner(freshCode()))
                        .post("/v1/partners")
                        .then(),
                403,
                "outside-jurisdiction");
    }

    @Test
    void aPlannerCannotTakeOverAPartnerOfElsewhere() {
        Map<String, Object> partner = partner(freshCode());
        register(partner).statusCode(201);
        partner.put("jurisdictions", List.of("GM1952"));

        assertProblem(
                plannerElsewhere()
                        .header("If-Match", "\"1\"")
                        .body(partner)
                        .put("/v1/partners/" + partner.get("code"))
                        .then(),
                403,
                "outside-jurisdiction");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(planner().get("/v1/partners/nobody-knows-this-one").then(), 404, "not-found");
        assertProblem(planner().get("/v1/partners/Not A Code").then(), 404, "not-found");
        assertProblem(change("\"1\"", partner("nobody-knows-this-one")), 404, "not-found");
    }

    @Test
    void theListIsPagedByCode() {
        List.of(freshCode(), freshCode(), freshCode())
                .forEach(code -> register(partner(code)).statusCode(201));

        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            var page = Tokens.as("partner")
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/partners")
                    .then()
                    .statusCode(200);
            codes.addAll(page.extract().<List<String>>path("items.code"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(codes).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    }

    @Test
    void aForeignCursorIsRefused() {
        for (String cursor : List.of("%%%", "AAAA", "SGFsbG8gd2VyZWxk")) {
            assertProblem(
                            planner()
                                    .queryParam("cursor", cursor)
                                    .get("/v1/partners")
                                    .then(),
                            400,
                            "invalid-input")
                    .body("errors.parameter", contains("cursor"));
        }
    }

    @Test
    void aRepeatedRequestHappensOnce() {
        Map<String, Object> partner = partner(freshCode());
        String key = UUID.randomUUID().toString();

        planner()
                .header("Idempotency-Key", key)
                .body(partner)
                .post("/v1/partners")
                .then()
                .statusCode(201);
        planner()
                .header("Idempotency-Key", key)
                .body(partner)
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"1\"");
    }
}
