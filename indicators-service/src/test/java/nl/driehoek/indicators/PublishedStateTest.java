package nl.driehoek.indicators;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.kit.testing.PublishedStateRules;
import nl.driehoek.kit.testing.RealParts;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PublishedStateTest extends PublishedStateRules {
    @Override
    protected List<String> topics() {
        return List.of("driehoek.indicators", "driehoek.target-statuses");
    }

    @Override
    protected void fill() {
        Api.groningen();
        String indicator = Api.newIndicator();
        Plan plan = new Plan().atMost("overlast", indicator, "3").atMost("drugs", indicator, "4");
        plan.publish(1);
        plan.awaitStatus("overlast", 1).awaitStatus("drugs", 1);
        plan.without("drugs").publish(2);
        plan.awaitStatus("overlast", 2);
    }
}
