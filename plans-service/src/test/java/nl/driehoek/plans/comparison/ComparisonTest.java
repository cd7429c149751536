package nl.driehoek.plans.comparison;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.adopt;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static nl.driehoek.plans.Groningen.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.comparison.domain.GroningenPlans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ComparisonTest {
    private static final String COMPARISONS = "/v1/comparisons";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static String inForce(String document) {
        String plan = create(GroningenPlans.document(document));
        submit(plan, 1);
        adopt(plan, 1);
        return plan;
    }

    @Test
    void everybodyComparesWhatWasAdopted() {
        given().queryParam("fromPlan", inForce("kadernota-2011-2014-concept"))
                .queryParam("toPlan", inForce("jaarplan-2012"))
                .get(COMPARISONS)
                .then()
                .statusCode(200)
                .body("equal", equalTo(false))
                .body("from.title", equalTo("Kadernota Veiligheidsbeleid 2011 – 2014"))
                .body("to.state", equalTo("ADOPTED"))
                .body("counts.targets.removed", equalTo(10))
                .body("counts.targets.changed", equalTo(8))
                .body("counts.targets.added", equalTo(0))
                .body("targets.find { it.key == 'mishandelingen' }.fields.field", hasItem("baseline.value"))
                .body(
                        "targets.find { it.key == 'mishandelingen' }.fields.find { it.field == 'printed' }.bound",
                        equalTo("BOUND"))
                .body(
                        "targets.find { it.key == 'drugsoverlast' }.fields.find { it.field == 'printed' }.bound",
                        equalTo("NOTATION"));
    }

    @Test
    void aDraftIsComparedWithTheRevisionInForceByWhoSeesDrafts() {
        String plan = adopted();
        start(plan);

        as("planner")
                .queryParam("fromPlan", plan)
                .queryParam("toRevision", 2)
                .get(COMPARISONS)
                .then()
                .statusCode(200)
                .body("from.revision", equalTo(1))
                .body("to.revision", equalTo(2))
                .body("to.state", equalTo("DRAFT"))
                .body("equal", equalTo(true))
                .body("targets", empty())
                .body("summary", empty());
        given().queryParam("fromPlan", plan)
                .queryParam("toRevision", 2)
                .get(COMPARISONS)
                .then()
                .statusCode(404);
    }

    @Test
    void aDraftOfWhichNothingIsInForceIsForWhoSeesIt() {
        String plan = draft();

        as("planner")
                .queryParam("fromPlan", plan)
                .get(COMPARISONS)
                .then()
                .statusCode(200)
                .body("from.revision", equalTo(1));
        given().queryParam("fromPlan", plan).get(COMPARISONS).then().statusCode(404);
        as("planner").queryParam("fromPlan", unknown()).get(COMPARISONS).then().statusCode(404);
    }

    @Test
    void everythingWrongWithTheParametersIsToldAtOnce() {
        given().queryParam("fromRevision", "0")
                .queryParam("toPlan", "Groningen")
                .queryParam("toRevision", "laatste")
                .get(COMPARISONS)
                .then()
                .statusCode(400)
                .body("errors", hasSize(4))
                .body(
                        "errors.code",
                        contains("invalid-parameter", "invalid-parameter", "invalid-parameter", "invalid-parameter"));
    }

    @Test
    void theSummaryComesAsTextAndAsMarkdown() {
        String from = inForce("kadernota-2011-2014-concept");
        String to = inForce("jaarplan-2012");

        assertThat(text("text/plain", from, to))
                .startsWith("Vergelijking\n\nVan: Kadernota Veiligheidsbeleid 2011 – 2014 (BD 10. 2430421), versie 1\n")
                .contains("\nStreefwaarden\n")
                .contains("nulmeting 4 → 5 (2009); streefwaarde ≤2009 → 4.");
        assertThat(text("text/markdown", from, to))
                .startsWith("# Vergelijking\n")
                .contains("\n## Streefwaarden\n");
    }

    private static String text(String type, String from, String to) {
        var answer = given().noFilters()
                .accept(type)
                .queryParam("fromPlan", from)
                .queryParam("toPlan", to)
                .get(COMPARISONS)
                .then()
                .statusCode(200)
                .extract();
        assertThat(answer.contentType()).isEqualToIgnoringCase(type + ";charset=UTF-8");
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
