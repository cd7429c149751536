package nl.driehoek.partners.carryover.rest;

import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.part;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GOING_OUT;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CarryOverResourceTest {
    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static Map<String, Object> order(UUID from, UUID to) {
        return new HashMap<>(Map.of("fromPlan", from.toString(), "toPlan", to.toString()));
    }

    private static ValidatableResponse carry(RequestSpecification as, Map<String, Object> order) {
        return as.body(order).post("/v1/carry-overs").then();
    }

    private static ValidatableResponse carry(UUID from, UUID to) {
        return carry(planner(), order(from, to));
    }

    private static String proposeWith(UUID plan, String theme, String member, Object value) {
        Map<String, Object> commitment = commitment(plan, theme);
        commitment.put(member, value);
        return planner()
                .body(commitment)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse get(String id) {
        return planner().get("/v1/commitments/" + id).then().statusCode(200);
    }

    @Test
    void commitmentsGoOnAsProposalsOnTheNextPlan() {
        UUID from = newPlan(CRISIS);
        UUID to = newPlan(CRISIS);
        String old = agreed(from, CRISIS);

        String next = carry(from, to)
                .statusCode(201)
                .header("Location", endsWith("/v1/commitments?planId=" + to))
                .body("dryRun", equalTo(false))
                .body("left", empty())
                .body("moved.from", contains(old))
                .body("moved.theme", contains(CRISIS))
                .extract()
                .path("moved[0].to");

        get(next)
                .body("predecessor", equalTo(old))
                .body("planId", equalTo(to.toString()))
                .body("status", equalTo("PROPOSED"))
                .body("responsibilities.answer", contains(nullValue(), nullValue(), nullValue()))
                .body("history.step", contains("CARRIED_OVER"));
        get(old).body("status", equalTo("AGREED")).body("version", equalTo(3));
    }

    @Test
    void eachIsPublished() {
        UUID from = newPlan(CRISIS);
        propose(from, CRISIS);
        String next = carry(from, newPlan(CRISIS)).extract().path("moved[0].to");

        try (TopicReader topic = new TopicReader("driehoek.commitments")) {
            EventContract.check(topic.await(record -> next.equals(record.key())));
        }
    }

    @Test
    void aSecondRunCarriesOverOnlyWhatTheFirstOneCouldNot() {
        UUID from = newPlan(CRISIS, GROWING_UP);
        UUID to = newPlan(CRISIS, GOING_OUT);
        String crisis = propose(from, CRISIS);
        String growingUp = propose(from, GROWING_UP);
        String next = carry(from, to)
                .statusCode(201)
                .body("left.commitment", contains(growingUp))
                .body("left[0].reasons", contains("THEME_MISSING"))
                .extract()
                .path("moved[0].to");

        carry(from, to).statusCode(200).body("moved", empty()).body("left.successor", contains(next, null));
        Map<String, Object> mapped = order(from, to);
        mapped.put("themes", Map.of(GROWING_UP, GOING_OUT));
        carry(planner(), mapped)
                .statusCode(201)
                .body("moved.from", contains(growingUp))
                .body("moved.theme", contains(GOING_OUT))
                .body("left.commitment", contains(crisis));
    }

    @Test
    void twoRunsAtOnceCarryOverOnce() {
        UUID from = newPlan(CRISIS);
        UUID to = newPlan(CRISIS);
        propose(from, CRISIS);
        propose(from, CRISIS);

        List<CompletableFuture<Integer>> runs = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> carry(from, to).extract().<List<?>>path("moved").size()))
                .limit(4)
                .toList();

        assertThat(runs.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(2, 0, 0, 0);
    }

    @Test
    void aDryRunTellsTheSameAndDoesNothing() {
        UUID from = newPlan(CRISIS);
        UUID to = newPlan(CRISIS);
        String old = propose(from, CRISIS);
        Map<String, Object> dry = order(from, to);
        dry.put("dryRun", true);

        carry(planner(), dry)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("moved.from", contains(old))
                .body("moved[0].to", nullValue());
        planner().get("/v1/commitments?planId=" + to).then().body("items", empty());
        carry(from, to).statusCode(201);
    }

    @Test
    void everythingThatIsLostOnTheWayIsTold() {
        UUID from = newPlan(CRISIS, GROWING_UP);
        UUID to = newPlan(CRISIS);
        String behind = propose(from, GROWING_UP);
        String ground = propose(from, CRISIS);
        Map<String, Object> needing = commitment(from, CRISIS);
        needing.put("dependsOn", List.of(behind, ground));
        needing.put("alsoUnder", List.of(GROWING_UP));
        needing.put("deadline", "2031-06-01");
        needing.put("reference", "C000-101");
        planner().body(needing).post("/v1/commitments").then().statusCode(201);

        ValidatableResponse answer = carry(from, to)
                .statusCode(201)
                .body("moved[1].droppedThemes", contains(GROWING_UP))
                .body("moved[1].droppedDependencies", contains(behind))
                .body("moved[1].toCheck", contains("/deadline"))
                .body("moved[1].reference", equalTo("C000-101"));
        String nextGround = answer.extract().path("moved[0].to");
        get(answer.extract().path("moved[1].to"))
                .body("dependsOn", contains(nextGround))
                .body("deadline", equalTo("2031-06-01"))
                .body("alsoUnder", nullValue());
    }

    @Test
    void whatCannotGoOnStaysBehindWithItsReasons() {
        UUID from = newPlan(CRISIS);
        UUID to = newPlan(CRISIS);
        String withdrawn = propose(from, CRISIS);
        planner().body(Map.of("reason", "Dubbel")).post("/v1/commitments/" + withdrawn + "/withdrawals");
        String taken = proposeWith(from, CRISIS, "reference", "C000-102");
        proposeWith(to, CRISIS, "reference", "C000-102");
        String closed = "wijkteam-" + UUID.randomUUID();
        Tokens.as("admin").body(Api.partner(closed)).post("/v1/partners").then().statusCode(201);
        String orphan = proposeWith(from, CRISIS, "responsibilities", List.of(part(closed, "LEAD")));
        Map<String, Object> ended = Api.partner(closed);
        ended.put("validUntil", "2012-12-31");
        Tokens.as("admin")
                .header("If-Match", "\"1\"")
                .body(ended)
                .put("/v1/partners/" + closed)
                .then()
                .statusCode(200);

        carry(from, to)
                .statusCode(200)
                .body("moved", empty())
                .body("left.commitment", contains(withdrawn, taken, orphan))
                .body("left.reasons.flatten()", contains("ENDED", "REFERENCE_TAKEN", "PARTNER_ENDED"))
                .body("left[2].endedPartners", contains(closed));
    }

    @Test
    void onlyTheStatusesAskedForGoAlong() {
        UUID from = newPlan(CRISIS);
        UUID to = newPlan(CRISIS);
        String proposed = propose(from, CRISIS);
        String agreed = agreed(from, CRISIS);
        Map<String, Object> order = order(from, to);
        order.put("statuses", List.of("AGREED"));

        carry(planner(), order)
                .body("moved.from", contains(agreed))
                .body("left.commitment", contains(proposed))
                .body("left[0].reasons", contains("NOT_ASKED_FOR"));
    }

    @Test
    void itIsForWhoCoordinatesBothPlans() {
        Map<String, Object> order = order(newPlan(CRISIS), newPlan(CRISIS));

        assertProblem(carry(plannerElsewhere(), order), 403, "outside-jurisdiction");
        assertProblem(carry(police(), order), 403, "forbidden");
    }

    @Test
    void everyFaultIsTold() {
        UUID from = newPlan(CRISIS, GROWING_UP);
        UUID to = newPlan(CRISIS);
        Map<String, Object> order = order(from, from);
        order.put("themes", Map.of("Groot!", "ook groot"));
        order.put("statuses", List.of());

        assertProblem(carry(planner(), order), 400, "invalid-input")
                .body("errors.pointer", contains("/toPlan", "/themes/Groot!", "/themes/Groot!", "/statuses"));
        assertProblem(carry(UUID.randomUUID(), UUID.randomUUID()), 400, "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/fromPlan", "/toPlan"))
                .body("errors.code", contains("unknown-plan", "unknown-plan"));
        Map<String, Object> unknownThemes = order(from, to);
        unknownThemes.put("themes", Map.of(GROWING_UP, "nergens", "nooit-geweest", CRISIS));
        assertProblem(carry(planner(), unknownThemes), 400, "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/themes/" + GROWING_UP, "/themes/nooit-geweest"));
    }

    /** As many as the largest of the five plans has. */
    @Test
    void aWholeProvinceGoesOnInOneGo() {
        UUID from = newPlan(CRISIS);
        UUID to = newPlan(CRISIS);
        List<CompletableFuture<Void>> proposals = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> propose(from, CRISIS)))
                .limit(421)
                .toList();
        proposals.forEach(CompletableFuture::join);

        carry(from, to).statusCode(201).body("moved", hasSize(421)).body("left", empty());
    }
}
