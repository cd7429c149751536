package nl.driehoek.partners;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.testing.PublishedStateRules;
import nl.driehoek.kit.testing.RealParts;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PublishedStateTest extends PublishedStateRules {
    @Override
    protected List<String> topics() {
        return List.of("driehoek.partners", "driehoek.commitments");
    }

    @Override
    protected void fill() {
        Api.registerPartners();
        UUID plan = Api.newPlan(Groningen.CRISIS, Groningen.GROWING_UP);
        Api.propose(plan, Groningen.CRISIS);
        Api.agreed(plan, Groningen.GROWING_UP);
    }
}
