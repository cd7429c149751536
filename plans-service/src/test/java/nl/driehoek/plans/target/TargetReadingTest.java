package nl.driehoek.plans.target;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class TargetReadingTest {

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    /** Nobody signs in here: a reading tells nothing that the caller did not send. */
    private static ValidatableResponse read(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/target-readings")
                .then();
    }

    @Test
    void aTextIsAnsweredWithItsBoundAndInWords() {
        read("{\"printed\": \"<2008 (8%)\"}")
                .statusCode(200)
                .body("printed", equalTo("<2008 (8%)"))
                .body("readable", equalTo(true))
                .body("bound.comparator", equalTo("LESS_THAN"))
                .body("bound.reference.kind", equalTo("LEVEL_OF"))
                .body("bound.reference.period", equalTo("2008"))
                .body("explanation", equalTo("lager dan het niveau van 2008 (8%)"))
                .body("cause", nullValue())
                .body("position", nullValue());
    }

    @Test
    void theBaselineAndTheDesiredDirectionTellWhatTheTextLeavesOut() {
        read("{\"printed\": \"15%\", \"baseline\": {\"period\": \"2008\", \"value\": 19}}")
                .statusCode(200)
                .body("bound.comparator", equalTo("AT_MOST"))
                .body("bound.comparatorInferred", equalTo(true));
        read("{\"printed\": \"niet laten stijgen\", \"baseline\": {\"period\": \"2013\"}}")
                .statusCode(200)
                .body("explanation", equalTo("hoogstens het niveau van 2013"));
        read("{\"printed\": \"Geen criminele jeugdgroepen\", \"desiredDirection\": \"LOWER\"}")
                .statusCode(200)
                .body("bound.comparator", equalTo("AT_MOST"))
                .body("bound.reference.value", equalTo(0));
    }

    @Test
    void aTextThatIsNotUnderstoodIsAnsweredWithThePlaceAndWhatStandsBeforeIt() {
        read("{\"printed\": \"max. 3 in 2014\"}")
                .statusCode(200)
                .body("readable", equalTo(false))
                .body("cause", equalTo("target-text-unreadable"))
                .body("position", equalTo(7))
                .body("detail", equalTo("Understood 'max. 3' as '≤ 3', but not what follows: 'in 2014'."))
                .body("readUpTo", equalTo("hoogstens 3"))
                .body("bound", nullValue())
                .body("explanation", nullValue());
    }

    @Test
    void aTextWhoseMeaningIsOpenIsAnsweredWithWhatIsMissing() {
        read("{\"printed\": \"4\"}").statusCode(200).body("cause", equalTo("comparator-unknown"));
        read("{\"printed\": \"geen stijging\"}").statusCode(200).body("cause", equalTo("reference-unknown"));
        read("{\"printed\": \"2008\"}").statusCode(200).body("cause", equalTo("target-text-ambiguous"));
    }

    @Test
    void everyFaultOfTheInputIsToldAtOnce() {
        List<Map<String, String>> errors = read("""
                {"printed": "%s", "baseline": {"period": "ooit"}, "desiredDirection": "OMLAAG", "kleur": "rood"}
                """.formatted("x".repeat(201)))
                .statusCode(400)
                .extract()
                .jsonPath()
                .getList("errors");

        assertThat(errors.stream().map(error -> error.get("pointer") + " " + error.get("code")))
                .containsExactlyInAnyOrder(
                        "/printed text-too-long",
                        "/baseline/period wrong-form",
                        "/desiredDirection wrong-type",
                        "/kleur unknown-member");
    }

    @Test
    void aTextMustBeGiven() {
        read("{\"printed\": \" \", \"baseline\": {}}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/printed", "/baseline/period")))
                .body("errors.code", equalTo(List.of("required", "required")));
    }
}
