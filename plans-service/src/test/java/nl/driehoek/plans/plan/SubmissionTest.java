package nl.driehoek.plans.plan;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.json;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class SubmissionTest {
    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static String lacking() {
        ObjectNode plan = plan();
        plan.set("content", json("""
                {
                  "themes": [{"key": "wijken", "title": "Wijken"}, {"key": "jeugd", "title": "Jeugd",
                              "openFields": ["Doel nog te bepalen"]}],
                  "targets": [{"key": "overlast", "indicator": "groningen-overlast", "due": "2014",
                               "printed": "nader te bepalen"}],
                  "budget": [{"key": "rijk", "item": "Rijk", "year": 2012, "source": "Rijk", "certainty": "DECIDED"}],
                  "openFields": ["Dekking na 2012"]
                }
                """));
        return create(plan);
    }

    @Test
    void whatIsNotCompleteIsNotSubmittedAndAllThatIsMissingIsTold() {
        String plan = lacking();

        as("planner")
                .body("{}")
                .post(DRAFT + "/submissions", plan, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-complete"))
                .body("errors.pointer", contains("/themes/0", "/budget/0/amount"))
                .body("errors.code", contains("theme-without-objective", "budget-amount-missing"));
        as("planner").get(DRAFT, plan, 1).then().body("state", equalTo("DRAFT")).header("ETag", "\"1\"");
    }

    @Test
    void anEmptyPlanIsNotSubmitted() {
        ObjectNode empty = plan();
        empty.putObject("content");

        as("planner")
                .body("{}")
                .post(DRAFT + "/submissions", create(empty), 1)
                .then()
                .statusCode(409)
                .body("errors.code", contains("no-themes"));
    }

    @Test
    void whatADraftLacksCanBeReadBeforeItIsSubmitted() {
        as("viewer")
                .get(DRAFT + "/completeness", lacking(), 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("complete", equalTo(false))
                .body("missing.pointer", contains("/themes/0", "/budget/0/amount"))
                .body("remarks.code", hasItem("baseline-missing"))
                .body("open.pointer", contains("/openFields/0", "/themes/1/openFields/0", "/targets/0/printed"))
                .body("open.detail", contains("Dekking na 2012", "Doel nog te bepalen", "nader te bepalen"));
        as("viewer")
                .get(DRAFT + "/completeness", draft(), 1)
                .then()
                .body("complete", equalTo(true))
                .body("missing", empty());
    }

    @Test
    void whatWasSubmittedBeforeTheRulesGrewIsNotAdopted() throws SQLException {
        String plan = draft();
        submit(plan, 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update plan_revision set content = content || '{\"themes\": [], \"targets\": [],"
                                + " \"monitored\": []}' where plan_id = ?")) {
            statement.setObject(1, UUID.fromString(plan));
            statement.executeUpdate();
        }

        as("planner")
                .body("{\"adoptedOn\":\"2012-02-02\",\"adoptingBody\":\"College van B en W\"}")
                .post(DRAFT + "/adoptions", plan, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-complete"))
                .body("errors.code", contains("no-themes"));
    }
}
