package nl.driehoek.indicators;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractsTest extends ServiceTest {

    @Test
    void the_committed_openapi_document_is_the_one_that_is_served() throws IOException {
        OpenApiContract.assertCommittedIsServed();
    }

    @Test
    void every_event_type_has_a_schema_and_frozen_examples_that_fit_it() throws IOException {
        EventContract.checkExamples();
    }
}
