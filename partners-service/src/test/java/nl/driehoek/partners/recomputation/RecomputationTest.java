package nl.driehoek.partners.recomputation;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Groningen.CRISIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class RecomputationTest {
    private static final Map<String, Object> SHARE = Map.of(
            "type",
            "SHARE",
            "comparator",
            "AT_LEAST",
            "quantity",
            new BigDecimal("80.50"),
            "within",
            Map.of("length", "P30D", "startEvent", "eerste verhoor"));
    private static final Map<String, Object> AMOUNT = Map.of(
            "key",
            "geld",
            "type",
            "AMOUNT",
            "comparator",
            "AT_LEAST",
            "quantity",
            new BigDecimal("1E+6"),
            "every",
            "P1Y");

    @Inject
    EntityManager entities;

    private UUID plan;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partnersAndPlan() {
        Api.registerPartners();
        plan = newPlan(CRISIS);
    }

    private static ValidatableResponse recompute(RequestSpecification as, UUID planId, boolean dryRun) {
        return as.body(Map.of("planId", planId.toString(), "dryRun", dryRun))
                .post("/v1/recomputations")
                .then();
    }

    private ValidatableResponse recompute(boolean dryRun) {
        return recompute(planner(), plan, dryRun).statusCode(200).body("dryRun", equalTo(dryRun));
    }

    /** With figures that can be written in more than one way. */
    private String measured() {
        Map<String, Object> body = Api.commitment(plan, CRISIS);
        body.put("norms", List.of(SHARE, AMOUNT));
        body.put("reporting", Map.of("every", "QUARTER"));
        String id = planner()
                .body(body)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agree(planner(), id).statusCode(201);
        agree(police(), id).statusCode(201);
        Map<String, Object> report = new HashMap<>(Map.of("period", "2012-Q1", "text", "Gemeten"));
        report.put(
                "values",
                List.of(
                        Map.of("norm", "n1", "numerator", new BigDecimal("80.0"), "denominator", 100),
                        Map.of("norm", "geld", "quantity", new BigDecimal("250000.00"))));
        police().body(report)
                .post("/v1/commitments/" + id + "/progress-reports")
                .then()
                .statusCode(201);
        return id;
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement.replace(":plan", "'" + plan + "'"))
                        .executeUpdate());
    }

    private static int version(String id) {
        return planner().get("/v1/commitments/" + id).then().extract().path("version");
    }

    @Test
    void lookingAgainFindsNothingElse() {
        String id = measured();
        int version = version(id);

        recompute(true).body("lookedAt", equalTo(1)).body("changed", equalTo(0));
        recompute(false)
                .body("lookedAt", equalTo(1))
                .body("changed", equalTo(0))
                .body("failed", equalTo(0));

        assertThat(version(id)).isEqualTo(version);
    }

    @Test
    void whatIsNotAsItShouldBeIsToldAndThenPutRight() {
        String id = measured();
        Object right = planner().get("/v1/commitments/" + id).then().extract().path("assessments");
        int version = version(id);
        sql(
                "update commitment set standing = jsonb_set(standing, '{norms,0,verdict}', '\"MET\"') where plan_id = :plan");

        recompute(true).body("changed", equalTo(1)).body("changedIds", contains(id));
        assertThat(version(id)).isEqualTo(version);

        recompute(false).body("changed", equalTo(1)).body("changedIds", contains(id));
        planner()
                .get("/v1/commitments/" + id)
                .then()
                .body("assessments", equalTo(right))
                .body("version", equalTo(version + 1));
        recompute(false).body("changed", equalTo(0)).body("changedIds", empty());
    }

    @Test
    void onlyWhatIsOpenAndAgreedIsLookedAt() {
        propose(plan, CRISIS);
        String withdrawn = agreed(plan, CRISIS);
        planner()
                .body(Map.of("reason", "Vervallen"))
                .post("/v1/commitments/" + withdrawn + "/withdrawals")
                .then()
                .statusCode(201);
        recompute(false).body("lookedAt", equalTo(0));

        String paused = agreed(plan, CRISIS);
        planner()
                .body(Map.of("reason", "Later"))
                .post("/v1/commitments/" + paused + "/postponements")
                .then()
                .statusCode(201);
        recompute(false).body("lookedAt", equalTo(1));
    }

    @Test
    void aWholePlanTakesSeconds() {
        measured();
        sql("insert into commitment (id, plan_id, theme, title, kind, status, version, promise, standing, stands_on,"
                + " switched_on, also_under) select gen_random_uuid(), plan_id, theme, title, kind, 'AGREED', 1, promise,"
                + " '{\"norms\": [], \"overdue\": []}', stands_on, switched_on, also_under"
                + " from commitment, generate_series(1, 420) where plan_id = :plan");
        sql("insert into commitment_responsibility (commitment_id, position, partner, role, agreed, answered_at)"
                + " select c.id, r.position, r.partner, r.role, r.agreed, r.answered_at from commitment c,"
                + " commitment_responsibility r join commitment m on m.id = r.commitment_id"
                + " where c.plan_id = :plan and m.plan_id = :plan and m.version > 1 and c.version = 1");
        sql("insert into commitment_step (commitment_id, position, kind, status, at, subject) select id, 0, 'PROPOSED',"
                + " 'PROPOSED', now(), 'test' from commitment where plan_id = :plan and version = 1");

        Instant start = Instant.now();
        recompute(false).body("lookedAt", equalTo(421)).body("changed", equalTo(420));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(45));
        recompute(true).body("changed", equalTo(0));
    }

    @Test
    void aPlannerDoesSoForItsOwnPlansAndAnAdminForAll() {
        measured();

        recompute(Tokens.as("admin"), plan, false).statusCode(200).body("lookedAt", equalTo(1));
        assertProblem(recompute(plannerElsewhere(), plan, false), 403, "outside-jurisdiction");
        for (RequestSpecification as : List.of(planner(), Tokens.as("admin"))) {
            as.body(Map.of("dryRun", true))
                    .post("/v1/recomputations")
                    .then()
                    .statusCode(200)
                    .body("lookedAt", greaterThanOrEqualTo(1));
        }
        plannerElsewhere()
                .body("{}")
                .post("/v1/recomputations")
                .then()
                .statusCode(200)
                .body("lookedAt", equalTo(0));
    }

    @Test
    void aPlanThatIsNotKnownIsRefused() {
        assertProblem(recompute(planner(), UUID.randomUUID(), false), 400, "invalid-input")
                .body("errors.code", contains("unknown-plan"));
    }
}
