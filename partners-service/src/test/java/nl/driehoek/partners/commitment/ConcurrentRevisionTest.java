package nl.driehoek.partners.commitment;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.informProsecution;
import static nl.driehoek.partners.Groningen.under;
import static nl.driehoek.partners.Groningen.youthFilesInTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.Api;
import nl.driehoek.partners.Groningen;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanHeader;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A commitment made while a revision drops its theme must never stay behind unseen, whichever comes first. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ConcurrentRevisionTest {
    private static final Caller PLANNER = new Caller("test", MUNICIPALITY, Set.of("planner"), Set.of("GM0014"));
    private static final Caller OFFICER = new Caller("officer", POLICE, Set.of("partner"), Set.of("GM0014"));
    private static final Attention DROPPED_IN_2 =
            new Attention(AttentionReason.THEME_DROPPED, 2, List.of(CRISIS), List.of());

    @Inject
    PlanViewService plans;

    @Inject
    CommitmentService commitments;

    @Inject
    CommitmentStepService steps;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static PlanRevision revision(UUID plan, int number, String theme) {
        return new PlanRevision(
                plan, Groningen.header(number), List.of(new PlanTheme(theme, "Thema " + theme, null, null)));
    }

    private void takeIn(PlanRevision adopted) {
        plans.takeIn(adopted, adopted.revision());
    }

    private UUID planWithCrisis() {
        UUID plan = UUID.randomUUID();
        takeIn(revision(plan, 1, CRISIS));
        return plan;
    }

    private Commitment propose(UUID plan) {
        return commitments.propose(new CommitmentDraft(plan, under(CRISIS, informProsecution())), PLANNER);
    }

    private void dropCrisis(UUID plan) {
        takeIn(revision(plan, 2, GROWING_UP));
    }

    private void awaitSomebodyWaitingForALock() {
        await().untilAsserted(() -> assertThat(waitingForALock()).isPositive());
    }

    private long waitingForALock() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aRevisionWaitsForAProposalAndFlagsIt() {
        UUID plan = planWithCrisis();
        CompletableFuture<?>[] drop = new CompletableFuture<?>[1];

        Commitment proposed = QuarkusTransaction.requiringNew().call(() -> {
            Commitment commitment = propose(plan);
            drop[0] = CompletableFuture.runAsync(() -> dropCrisis(plan));
            awaitSomebodyWaitingForALock();
            return commitment;
        });
        drop[0].join();

        assertThat(commitments.get(proposed.id(), PLANNER).attention()).containsExactly(DROPPED_IN_2);
    }

    @Test
    void aProposalWaitsForARevisionAndIsRefused() {
        UUID plan = planWithCrisis();
        CompletableFuture<?>[] proposal = new CompletableFuture<?>[1];

        QuarkusTransaction.requiringNew().run(() -> {
            dropCrisis(plan);
            proposal[0] = CompletableFuture.runAsync(() -> propose(plan));
            awaitSomebodyWaitingForALock();
        });

        assertThatThrownBy(() -> proposal[0].join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void amongManyProposalsNoneStaysBehindUnseen() {
        UUID plan = planWithCrisis();
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Boolean>> proposals = new ArrayList<>();
        CompletableFuture<Void> drop = CompletableFuture.completedFuture(null);

        for (int i = 0; i < 60; i++) {
            proposals.add(CompletableFuture.supplyAsync(() -> isTaken(plan), many));
            if (i == 30) {
                drop = CompletableFuture.runAsync(() -> dropCrisis(plan), many);
            }
        }
        drop.join();
        long taken = proposals.stream().filter(CompletableFuture::join).count();
        many.shutdown();

        assertThat(commitments.list(CommitmentFilter.ofPlan(plan), 0, 100, PLANNER))
                .hasSize((int) taken)
                .extracting(listed -> listed.item().attention())
                .containsOnly(List.of(DROPPED_IN_2));
    }

    private boolean isTaken(UUID plan) {
        try {
            propose(plan);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.faults()).extracting(Fault::code).containsExactly("unknown-theme");
            return false;
        }
    }

    @Test
    void aMoveToAThemeThatIsBeingDroppedIsRefusedOrFlagged() {
        UUID plan = UUID.randomUUID();
        takeIn(new PlanRevision(
                plan,
                Groningen.header(1),
                List.of(new PlanTheme(CRISIS, "A", null, null), new PlanTheme(GROWING_UP, "B", null, null))));
        Commitment onKept =
                commitments.propose(new CommitmentDraft(plan, under(GROWING_UP, informProsecution())), PLANNER);
        CompletableFuture<?>[] drop = new CompletableFuture<?>[1];

        QuarkusTransaction.requiringNew().run(() -> {
            commitments.revise(
                    onKept.id(), new CommitmentDraft(plan, under(CRISIS, informProsecution())), "\"1\"", PLANNER);
            drop[0] = CompletableFuture.runAsync(() -> dropCrisis(plan));
            awaitSomebodyWaitingForALock();
        });
        drop[0].join();

        assertThat(commitments.get(onKept.id(), PLANNER).attention()).containsExactly(DROPPED_IN_2);
    }

    @Test
    void ofTwoProposalsWithOneReferenceOneIsRefused() {
        UUID plan = planWithCrisis();
        Content named =
                new Content(Themes.only(CRISIS), new Registration("C000-178", null, null, null), informProsecution());
        CompletableFuture<?>[] second = new CompletableFuture<?>[1];

        QuarkusTransaction.requiringNew().run(() -> {
            commitments.propose(new CommitmentDraft(plan, named), PLANNER);
            second[0] =
                    CompletableFuture.runAsync(() -> commitments.propose(new CommitmentDraft(plan, named), PLANNER));
            awaitSomebodyWaitingForALock();
        });

        assertThatThrownBy(() -> second[0].join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aStepThatWaitsForARevisionIsJudgedByItsYears() {
        UUID plan = planWithCrisis();
        Commitment promised =
                commitments.propose(new CommitmentDraft(plan, under(CRISIS, youthFilesInTime())), PLANNER);
        CompletableFuture<?>[] agreement = new CompletableFuture<?>[1];

        QuarkusTransaction.requiringNew().run(() -> {
            takeIn(new PlanRevision(
                    plan,
                    new PlanHeader(2, null, "Jaarplan Veiligheid", Set.of("GM0014"), new PlanPeriod(2014, 2014)),
                    List.of(new PlanTheme(CRISIS, "Thema " + CRISIS, null, null))));
            agreement[0] = CompletableFuture.runAsync(() -> steps.agree(promised.id(), null, null, null, OFFICER));
            awaitSomebodyWaitingForALock();
        });
        agreement[0].join();

        assertThat(commitments.get(promised.id(), PLANNER).standing().norms())
                .extracting(NormAssessment::from)
                .containsExactly(LocalDate.of(2014, 1, 1));
    }
}
