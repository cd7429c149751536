package nl.driehoek.partners.planview;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import nl.driehoek.partners.planview.domain.PlanView;
import org.junit.jupiter.api.Test;

/** The two topics are read side by side: neither may undo what the other wrote, even when a plan is new to both. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ConcurrentConsultationTest {
    @Inject
    PlanViewService plans;

    private static PlanRevision revision(UUID plan, int number, String theme) {
        return new PlanRevision(plan, header(number), List.of(new PlanTheme(theme, "Thema " + theme, null, null)));
    }

    @Test
    void anAdoptionAndAConsultationThatComeAtOnceAreBothTakenIn() {
        for (int i = 0; i < 20; i++) {
            UUID plan = UUID.randomUUID();
            CompletableFuture<Void> adopted =
                    CompletableFuture.runAsync(() -> plans.takeIn(revision(plan, 1, CRISIS), 1));
            plans.openConsultation(revision(plan, 2, GROWING_UP), 2);
            adopted.join();

            PlanView view = plans.get(plan);
            assertThat(view.adoptedRevision()).isEqualTo(1);
            assertThat(view.consulted()).contains(header(2));
            assertThat(view.present()).extracting(KnownTheme::key).containsExactly(CRISIS, GROWING_UP);
        }
    }
}
