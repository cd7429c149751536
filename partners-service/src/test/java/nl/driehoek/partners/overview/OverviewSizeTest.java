package nl.driehoek.partners.overview;

import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.informProsecution;
import static nl.driehoek.partners.Groningen.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.Api;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class OverviewSizeTest {
    /** As many as the five plans of the demo have together. */
    private static final int COMMITMENTS = 1009;

    /** A batch of 200 at a time for each of a few parts, and what else runs in the service meanwhile. */
    private static final int FEW_STATEMENTS = 60;

    @Inject
    CommitmentStore commitments;

    @Inject
    PlanViewService plans;

    @Inject
    Clock clock;

    @Inject
    SessionFactory sessions;

    @Test
    void aViewOverAThousandCommitmentsTakesAFewStatements() {
        Api.registerPartners();
        UUID plan = newPlan(CRISIS, GROWING_UP);
        QuarkusTransaction.requiringNew().run(() -> fill(plans.get(plan)));
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);

        for (String path : List.of(
                "/v1/commitment-matrices/" + plan,
                "/v1/commitment-summaries?planId=" + plan,
                "/v1/due-items?planId=" + plan,
                "/v1/attention-items?planId=" + plan)) {
            statistics.clear();
            planner().get(path).then().statusCode(200);
            assertThat(statistics.getPrepareStatementCount()).as(path).isLessThan(FEW_STATEMENTS);
        }

        statistics.setStatisticsEnabled(false);
        planner().get("/v1/commitment-summaries?planId=" + plan).then().body("total.commitments", equalTo(COMMITMENTS));
    }

    private void fill(PlanView plan) {
        for (int i = 0; i < COMMITMENTS; i++) {
            Commitment proposed = Commitment.propose(
                    UUID.randomUUID(),
                    plan,
                    under(i % 2 == 0 ? CRISIS : GROWING_UP, informProsecution()),
                    deed(MUNICIPALITY));
            commitments.add(proposed.agree(POLICE, deed(POLICE)), LocalDate.now(clock));
        }
    }
}
