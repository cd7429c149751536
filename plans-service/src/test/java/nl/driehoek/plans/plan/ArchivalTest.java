package nl.driehoek.plans.plan;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.of;
import static nl.driehoek.kit.testing.Tokens.with;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopt;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.content;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static nl.driehoek.plans.Groningen.unknown;
import static nl.driehoek.plans.Groningen.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.plans.plan.events.PlanArchivedV1;
import nl.driehoek.plans.plan.events.PlanTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ArchivalTest {
    private static final String ARCHIVALS = "/v1/plans/{plan}/archivals";
    private static final String REASON = "{\"reason\":\"Opgevolgd door het plan voor 2013\"}";

    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static Response archive(RequestSpecification caller, String plan) {
        return caller.body(REASON).post(ARCHIVALS, plan);
    }

    private static String archived() {
        String plan = adopted();
        archive(as("planner"), plan).then().statusCode(201);
        return plan;
    }

    private static void refused(Response answer, String slug) {
        answer.then().statusCode(409).body("type", endsWith("/" + slug)).body("detail", notNullValue());
    }

    @Test
    void aPlanIsArchivedAfterItsPeriodAndStaysPublic() {
        String plan = adopted();

        archive(as("planner"), plan)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/plans/" + plan))
                .header("ETag", "\"plan-2\"")
                .body("archivedAt", notNullValue())
                .body("revisionInForce", equalTo(1))
                .body("history.step", contains("ARCHIVED"))
                .body("history.why", contains("Opgevolgd door het plan voor 2013"));
        given().get("/v1/plans/{plan}", plan)
                .then()
                .statusCode(200)
                .body("archivedAt", notNullValue())
                .body("history", empty());
        given().get("/v1/plans/{plan}/revision-in-force", plan).then().statusCode(200);
    }

    @Test
    void anArchivedPlanIsNotChangedAnyMore() {
        String plan = archived();

        refused(archive(as("planner"), plan), "archived");
        refused(as("planner").body(REASON).post("/v1/plans/{plan}/revisions", plan), "archived");
        refused(as("planner").header("If-Match", "*").body(content().toString()).put(DRAFT, plan, 1), "archived");
        refused(as("planner").header("If-Match", "*").delete(DRAFT + "/targets/onveilig", plan, 1), "archived");
        refused(as("planner").body("{}").post(DRAFT + "/submissions", plan, 1), "archived");
        refused(
                as("planner")
                        .header("If-Match", "*")
                        .contentType(MediaTypes.MERGE_PATCH)
                        .body("{\"decidingBody\":\"Raad\"}")
                        .patch("/v1/plans/{plan}", plan),
                "archived");
    }

    @Test
    void aPlanWhoseYearsAreNotOverIsNotArchived() {
        ObjectNode document = plan();
        document.putObject("period").put("from", 2012).put("to", 2199);
        String plan = create(document);
        submit(plan, 1);
        adopt(plan, 1);

        refused(archive(as("planner"), plan), "period-not-over");
        as("planner").get("/v1/plans/{plan}", plan).then().body("archivedAt", nullValue());
    }

    @Test
    void aPlanWithAnOpenRevisionIsNotArchived() {
        String revising = adopted();
        start(revising);

        refused(archive(as("planner"), revising), "open-revision");
        refused(archive(as("planner"), draft()), "open-revision");
    }

    @Test
    void aPlanThatWasNeverInForceIsNotArchived() {
        String plan = draft();
        withdraw(plan, 1);

        refused(archive(as("planner"), plan), "not-in-force");
    }

    @Test
    void plansAreArchivedByPlannersOfTheirJurisdiction() {
        String plan = adopted();

        archive(given().contentType("application/json"), plan).then().statusCode(401);
        for (String role : List.of("viewer", "analyst", "partner")) {
            archive(as(role), plan).then().statusCode(403);
        }
        archive(with(of("planner", "gemeente-elders", "GM1952")), plan)
                .then()
                .statusCode(403)
                .body("type", endsWith("/outside-jurisdiction"));
        archive(as("planner"), unknown()).then().statusCode(404);
        archive(as("admin"), plan).then().statusCode(201);
    }

    @Test
    void aReasonIsAText() {
        as("planner")
                .body("{\"reason\":7,\"kleur\":\"rood\"}")
                .post(ARCHIVALS, adopted())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kleur", "/reason"));
    }

    @Test
    void theListIsFilteredByWhatWasArchived() {
        String reference = "Archief " + unknown();
        ObjectNode document = plan();
        document.put("reference", reference);
        String closed = create(document);
        submit(closed, 1);
        adopt(closed, 1);
        archive(as("planner"), closed).then().statusCode(201);
        String going = create(document);

        for (var expected : List.of(List.of("true", closed), List.of("false", going))) {
            as("planner")
                    .queryParam("reference", reference)
                    .queryParam("archived", expected.get(0))
                    .get("/v1/plans")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(expected.get(1)));
        }
        as("planner")
                .queryParam("reference", reference)
                .get("/v1/plans")
                .then()
                .body("items.id", contains(closed, going));
        as("planner")
                .queryParam("archived", "ja")
                .get("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("archived"));
    }

    @Test
    void anArchivedPlanIsToldOnceHoweverOftenItIsAsked() {
        String plan = adopted();
        String key = unknown();
        for (int i = 0; i < 2; i++) {
            archive(as("planner").header("Idempotency-Key", key), plan).then().statusCode(201);
        }

        try (TopicReader reader = new TopicReader(PlanTopics.FACTS)) {
            JsonNode data = EventContract.data(reader.awaitEvent(PlanArchivedV1.TYPE, plan));
            assertThat(data.path("reason").asText()).isEqualTo("Opgevolgd door het plan voor 2013");
            assertThat(data.path("archivedAt").asText()).endsWith("Z");
        }
    }

    @Test
    void whatWasDoneWithAPlanIsKeptByTheDatabaseItself() {
        String plan = archived();

        for (String sql : List.of(
                "update plan_step set subject = 'iemand' where plan_id = ?",
                "delete from plan_step where plan_id = ?")) {
            assertThatThrownBy(() -> {
                        try (Connection connection = database.getConnection();
                                PreparedStatement statement = connection.prepareStatement(sql)) {
                            statement.setObject(1, UUID.fromString(plan));
                            statement.executeUpdate();
                        }
                    })
                    .hasMessageContaining("was taken and cannot be changed");
        }
    }
}
