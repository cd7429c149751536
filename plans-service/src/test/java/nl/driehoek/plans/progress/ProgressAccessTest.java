package nl.driehoek.plans.progress;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.progress.ProgressEvents.promise;
import static nl.driehoek.plans.progress.ProgressEvents.promised;
import static nl.driehoek.plans.progress.ProgressEvents.status;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.plans.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what of the progress of a plan. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ProgressAccessTest {
    private static final String PROGRESS = "/v1/plans/{plan}/progress";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @Test
    void withoutSigningInNothingIsTold() {
        given().get(PROGRESS, adopted()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "analyst", "partner", "admin"})
    void everybodyWhoIsSignedInSeesTheStatusesOfAnAdoptedPlan(String role) {
        String plan = adopted();
        Told.tell(Told.TARGET_STATUSES, status(plan, "drugsoverlast", 1, "MET"));

        with(Tokens.of(role, "elders", "GM1952"))
                .get(PROGRESS, plan)
                .then()
                .statusCode(200)
                .body("counts.targets.verdicts.MET", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, elders, GM0014, ALL, 2",
        "planner, elders, GM0014, ALL, 2",
        "analyst, elders, GM0014, ALL, 2",
        "admin, elders, GM1952, ALL, 2",
        "viewer, elders, GM1952, OWN_ORGANISATION, 0",
        "planner, openbaar-ministerie, GM1952, OWN_ORGANISATION, 1",
        "partner, politie-groningen, GM0014, OWN_ORGANISATION, 1",
        "partner, openbaar-ministerie, GM0014, OWN_ORGANISATION, 1",
        "partner, gemeente-groningen, GM0014, OWN_ORGANISATION, 1",
        "partner, bureau-halt, GM0014, OWN_ORGANISATION, 0"
    })
    void commitmentsAreShownAndCountedForWhomPartnersServiceShowsThem(
            String role, String organisation, String jurisdiction, String shown, int count) {
        String plan = adopted();
        ObjectNode another = promise(plan, UUID.randomUUID().toString(), "wijken-en-buurten", "Toezicht");
        another.putArray("responsibilities")
                .addObject()
                .put("partner", "gemeente-groningen")
                .put("role", "LEAD");
        Told.tell(
                Told.COMMITMENTS,
                promised(1, promise(plan, UUID.randomUUID().toString(), "drugs", "Zaken op tijd")),
                promised(1, another));

        with(Tokens.of(role, organisation, jurisdiction))
                .get(PROGRESS, plan)
                .then()
                .statusCode(200)
                .body("commitmentsShown", equalTo(shown))
                .body("counts.commitments.total", equalTo(count));
    }

    @Test
    void theProgressOfADraftIsForThoseWhoSeeDrafts() {
        String plan = draft();

        as("planner")
                .queryParam("revision", 1)
                .get(PROGRESS, plan)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("counts.targets.withoutStatus", equalTo(2));
        as("planner").get(PROGRESS, plan).then().statusCode(404);
        as("partner").queryParam("revision", 1).get(PROGRESS, plan).then().statusCode(404);
        with(Tokens.of("planner", "gemeente-elders", "GM1952"))
                .queryParam("revision", 1)
                .get(PROGRESS, plan)
                .then()
                .statusCode(404);
    }
}
