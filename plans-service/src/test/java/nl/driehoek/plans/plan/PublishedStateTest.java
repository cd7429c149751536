package nl.driehoek.plans.plan;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.driehoek.kit.testing.PublishedStateRules;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.Groningen;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PublishedStateTest extends PublishedStateRules {
    @Override
    protected List<String> topics() {
        return List.of("driehoek.plan-revisions", "driehoek.plan-consultations");
    }

    @Override
    protected void fill() {
        Groningen.adopted();
        Groningen.submitted();
        Groningen.draft();
        Groningen.withdraw(Groningen.submitted(), 1);
    }
}
