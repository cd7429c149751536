package nl.driehoek.partners.commitment.rest;

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

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CommitmentListTest {
    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    @Test
    void theListIsFiltered() {
        UUID own = newPlan(CRISIS, GROWING_UP);
        String proposed = propose(own, CRISIS);
        String agreed = agreed(own, GROWING_UP);
        RequestSpecification onPlan = planner().queryParam("planId", own.toString());

        onPlan.get("/v1/commitments").then().statusCode(200).body("items.id", contains(proposed, agreed));
        assertList(own, "theme", CRISIS).body("items.id", contains(proposed));
        assertList(own, "status", "AGREED").body("items.id", contains(agreed));
        assertList(own, "partner", PROSECUTION).body("items", hasSize(2));
        assertList(own, "partner", "g4s").body("items", empty());
        assertList(own, "needsAttention", "false").body("items", hasSize(2));
        assertList(own, "needsAttention", "true").body("items", empty());
    }

    private static ValidatableResponse assertList(UUID plan, String filter, String value) {
        return planner()
                .queryParam("planId", plan.toString())
                .queryParam(filter, value)
                .get("/v1/commitments")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "planId, 12",
        "theme, Wrong Theme",
        "partner, Wrong Partner",
        "status, DONE",
        "needsAttention, perhaps",
        "limit, 0",
        "limit, 201",
        "cursor, AAAA"
    })
    void aFilterThatCannotBeReadIsRefused(String parameter, String value) {
        assertProblem(
                        planner()
                                .queryParam(parameter, value)
                                .get("/v1/commitments")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void theListIsPagedInTheOrderOfProposing() {
        UUID own = newPlan(CRISIS);
        List<String> proposed = List.of(propose(own, CRISIS), propose(own, CRISIS), propose(own, CRISIS));

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var page = planner()
                    .queryParam("planId", own.toString())
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/commitments")
                    .then()
                    .statusCode(200);
            listed.addAll(page.extract().<List<String>>path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(listed).isEqualTo(proposed);
    }

    @Test
    void theListHoldsWhatTheCallerMaySee() {
        UUID own = newPlan(CRISIS);
        Map<String, Object> ofProsecution = commitment(own, CRISIS);
        ofProsecution.put("responsibilities", List.of(part(PROSECUTION, "LEAD")));
        String id = planner()
                .body(ofProsecution)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertListed(Tokens.as("viewer"), own, List.of(id));
        assertListed(prosecution(), own, List.of(id));
        assertListed(police(), own, List.of());
        assertListed(plannerElsewhere(), own, List.of());
        assertListed(Tokens.with(Tokens.of("admin", "g4s")), own, List.of(id));
    }

    private static void assertListed(RequestSpecification as, UUID plan, List<String> ids) {
        as.queryParam("planId", plan.toString())
                .get("/v1/commitments")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(ids));
    }
}
