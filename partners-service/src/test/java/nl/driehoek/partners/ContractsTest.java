package nl.driehoek.partners;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ContractsTest {
    @Test
    void theCommittedOpenApiDocumentIsTheServedOne() throws IOException {
        OpenApiContract.assertCommittedIsServed();
    }

    @Test
    void everyEventTypeHasASchemaAndExamplesThatFitIt() throws IOException {
        EventContract.checkExamples();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/openapi.json",
                "/v1/asyncapi.yaml",
                "/v1/schemas/nl.driehoek.partners.partner-registered.v1.json",
                "/v1/schemas/nl.driehoek.partners.commitment-changed.v1.json",
                "/v1/schemas/nl.driehoek.partners.commitment-agreed.v1.json",
                "/v1/schemas/nl.driehoek.partners.progress-reported.v1.json",
                "/v1/schemas/nl.driehoek.partners.report-overdue.v1.json"
            })
    void theContractsArePublishedForEverybody(String path) {
        given().get(path).then().statusCode(200).body(Matchers.not(Matchers.emptyString()));
    }
}
