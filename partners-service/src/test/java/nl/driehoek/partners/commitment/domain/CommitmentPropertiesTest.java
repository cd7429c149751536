package nl.driehoek.partners.commitment.domain;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static nl.driehoek.partners.Groningen.coResponsible;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.informProsecution;
import static nl.driehoek.partners.Groningen.lead;
import static nl.driehoek.partners.Groningen.promise;
import static nl.driehoek.partners.Groningen.revision;
import static nl.driehoek.partners.Groningen.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.planview.domain.PlanView;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Whatever anybody tries, in whatever order: a commitment only goes where its life allows. */
class CommitmentPropertiesTest {
    /** A pause ends where it began, or for good; while it lasts, only the plan's themes can change it. */
    private static final Set<CommitmentStatus> RESUMED = Set.of(
            CommitmentStatus.POSTPONED,
            CommitmentStatus.DEPRIORITISED,
            CommitmentStatus.PROPOSED,
            CommitmentStatus.AGREED,
            CommitmentStatus.UNDER_WAY,
            CommitmentStatus.WITHDRAWN);

    private static final Map<CommitmentStatus, Set<CommitmentStatus>> LEGAL = Map.of(
            CommitmentStatus.PROPOSED,
            Set.of(
                    CommitmentStatus.PROPOSED,
                    CommitmentStatus.AGREED,
                    CommitmentStatus.POSTPONED,
                    CommitmentStatus.DEPRIORITISED,
                    CommitmentStatus.WITHDRAWN),
            CommitmentStatus.AGREED,
            Set.of(
                    CommitmentStatus.PROPOSED,
                    CommitmentStatus.AGREED,
                    CommitmentStatus.UNDER_WAY,
                    CommitmentStatus.POSTPONED,
                    CommitmentStatus.DEPRIORITISED,
                    CommitmentStatus.NOT_FULFILLED,
                    CommitmentStatus.WITHDRAWN),
            CommitmentStatus.UNDER_WAY,
            Set.of(
                    CommitmentStatus.UNDER_WAY,
                    CommitmentStatus.POSTPONED,
                    CommitmentStatus.DEPRIORITISED,
                    CommitmentStatus.FULFILLED,
                    CommitmentStatus.NOT_FULFILLED,
                    CommitmentStatus.WITHDRAWN),
            CommitmentStatus.POSTPONED,
            RESUMED,
            CommitmentStatus.DEPRIORITISED,
            RESUMED,
            CommitmentStatus.FULFILLED,
            Set.of(),
            CommitmentStatus.NOT_FULFILLED,
            Set.of(),
            CommitmentStatus.WITHDRAWN,
            Set.of());

    private static final PlanView FIRST = PlanView.of(revision(1, CRISIS, GROWING_UP));
    private static final PlanView SECOND = FIRST.with(revision(2, GROWING_UP));
    private static final Promise OTHER_PROMISE = promise(
            "Samen oefenen", CommitmentKind.ACTIVITY, null, null, lead(MUNICIPALITY), coResponsible(PROSECUTION));

    private static final Progress PROGRESS = new Progress(Period.parse("2012-Q1"), "Geoefend", List.of(), List.of());

    private static final List<UnaryOperator<Commitment>> ATTEMPTS = List.of(
            c -> c.agree(MUNICIPALITY, deed(MUNICIPALITY)),
            c -> c.agree(POLICE, deed(POLICE)),
            c -> c.agree(PROSECUTION, deed(PROSECUTION)),
            c -> c.decline(POLICE, deed(POLICE)),
            c -> c.decline(MUNICIPALITY, deed(MUNICIPALITY)),
            c -> c.postpone(null, deed(MUNICIPALITY)),
            c -> c.deprioritise(deed(MUNICIPALITY)),
            c -> c.resume(deed(MUNICIPALITY)),
            c -> c.report(reported(POLICE), deed(POLICE)),
            c -> c.report(reported(MUNICIPALITY), deed(MUNICIPALITY)),
            c -> c.report(reported(PROSECUTION), deed(PROSECUTION)),
            c -> c.revise(FIRST, under(CRISIS, OTHER_PROMISE), deed(MUNICIPALITY)),
            c -> c.revise(FIRST, under(GROWING_UP, informProsecution()), deed(MUNICIPALITY)),
            c -> c.fulfil(deed(MUNICIPALITY)),
            c -> c.fail(deed(MUNICIPALITY)),
            c -> c.withdraw(deed(MUNICIPALITY)),
            c -> c.follow(FIRST),
            c -> c.follow(SECOND));

    private static ProgressReport reported(String partner) {
        return ProgressReport.first(
                UUID.randomUUID(), partner, PROGRESS, deed(partner).at());
    }

    private static Gen<List<Integer>> attempts() {
        return lists().of(integers().between(0, ATTEMPTS.size() - 1)).ofSizeBetween(0, 25);
    }

    /** Every state that the commitment went through; refused attempts leave it as it was. */
    private static List<Commitment> lived(List<Integer> attempts) {
        List<Commitment> life = new ArrayList<>();
        life.add(Commitment.propose(UUID.randomUUID(), FIRST, under(CRISIS, informProsecution()), deed(MUNICIPALITY)));
        for (int attempt : attempts) {
            Commitment before = life.get(life.size() - 1);
            try {
                life.add(ATTEMPTS.get(attempt).apply(before));
            } catch (RefusedStepException refused) {
                life.add(before);
            }
        }
        return life;
    }

    @Test
    void onlyLegalStepsAreTaken() {
        qt().forAll(attempts()).checkAssert(attempts -> {
            List<Commitment> life = lived(attempts);
            for (int i = 1; i < life.size(); i++) {
                Commitment before = life.get(i - 1);
                Commitment after = life.get(i);
                if (!after.equals(before)) {
                    assertThat(LEGAL.get(before.status())).contains(after.status());
                    assertThat(after.version()).isEqualTo(before.version() + 1);
                }
            }
        });
    }

    @Test
    void itIsPastProposedExactlyWhenEveryoneWhoPromisesHasAgreed() {
        qt().forAll(attempts()).checkAssert(attempts -> lived(attempts).stream()
                .filter(c -> c.state() instanceof CommitmentState.Active)
                .forEach(c -> assertThat(c.status() != CommitmentStatus.PROPOSED)
                        .isEqualTo(c.agreements()
                                .keySet()
                                .equals(c.promise().responsibilities().promising()))));
    }

    @Test
    void historyOnlyGrowsAndEndsInThePresentStatus() {
        qt().forAll(attempts()).checkAssert(attempts -> {
            List<Commitment> life = lived(attempts);
            for (int i = 1; i < life.size(); i++) {
                List<Step> before = life.get(i - 1).history();
                List<Step> after = life.get(i).history();
                assertThat(after).startsWith(before.toArray(Step[]::new));
                assertThat(after.get(after.size() - 1).status())
                        .isEqualTo(life.get(i).status());
            }
        });
    }

    @Test
    void whatIsUnderWayHasProgress() {
        qt().forAll(attempts()).checkAssert(attempts -> assertThat(lived(attempts))
                .filteredOn(c -> c.status() == CommitmentStatus.UNDER_WAY || c.status() == CommitmentStatus.FULFILLED)
                .allMatch(c -> c.latestProgress() != null));
    }
}
