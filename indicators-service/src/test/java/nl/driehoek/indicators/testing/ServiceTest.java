package nl.driehoek.indicators.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the whole service between its real parts, with every answer held against the OpenAPI document. A test class
 * of its own adds {@code @QuarkusTest}. */
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {
    @Inject
    protected MovableClock clock;

    @BeforeEach
    void watchAnswers() {
        OpenApiContract.watchAllAnswers();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }
}
