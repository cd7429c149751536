package nl.driehoek.plans;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ContractsTest {

    @Test
    void theCommittedOpenApiDocumentIsTheServedOne() throws IOException {
        OpenApiContract.assertCommittedIsServed();
    }

    @Test
    void theExamplesOfEventsFitTheirSchemas() throws IOException {
        EventContract.checkExamples();
    }
}
