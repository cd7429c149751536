package nl.driehoek.partners.commitment.domain;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GOING_OUT;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.informProsecution;
import static nl.driehoek.partners.Groningen.revision;
import static nl.driehoek.partners.Groningen.under;
import static nl.driehoek.partners.Groningen.youthFilesInTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.planview.domain.PlanView;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final PlanView PLAN = PlanView.of(revision(1, CRISIS, GROWING_UP));
    private static final PlanView WITHOUT_CRISIS = PLAN.with(revision(2, GROWING_UP));

    private static final UUID REPORT = UUID.randomUUID();

    private static Commitment proposed() {
        return Commitment.propose(UUID.randomUUID(), PLAN, under(CRISIS, informProsecution()), deed(MUNICIPALITY));
    }

    private static Commitment agreed() {
        return proposed().agree(MUNICIPALITY, deed(MUNICIPALITY)).agree(POLICE, deed(POLICE));
    }

    private static Commitment underWay() {
        return agreed().report(reported(REPORT, POLICE, "2012-Q1"), deed(POLICE));
    }

    private static Progress progress(String period) {
        return new Progress(Period.parse(period), "Twee keer opgeschaald, OM beide keren gebeld", List.of(), List.of());
    }

    private static ProgressReport reported(UUID id, String partner, String period) {
        return ProgressReport.first(id, partner, progress(period), deed(partner).at());
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable step) {
        assertThatThrownBy(step)
                .asInstanceOf(type(RefusedStepException.class))
                .extracting(RefusedStepException::refusal)
                .isEqualTo(refusal);
    }

    @Test
    void aProposalBindsNobodyNotEvenWhoProposedIt() {
        Commitment commitment = proposed();

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.PROPOSED);
        assertThat(commitment.agreements()).isEmpty();
        assertThat(commitment.version()).isEqualTo(1);
    }

    @Test
    void aThemeThatThePlanLacksTakesNoCommitment() {
        assertThatThrownBy(() -> Commitment.propose(
                        UUID.randomUUID(), WITHOUT_CRISIS, under(CRISIS, informProsecution()), deed(MUNICIPALITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOfTwoAgreementsIsNotEnough() {
        Commitment commitment = proposed().agree(POLICE, deed(POLICE));

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.PROPOSED);
        assertThat(commitment.agreements()).containsOnlyKeys(POLICE);
    }

    @Test
    void itIsAgreedOnceEveryoneWhoPromisesHasAgreed() {
        Commitment commitment = proposed().agree(POLICE, deed(POLICE)).agree(MUNICIPALITY, deed(MUNICIPALITY));

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.AGREED);
    }

    @Test
    void nobodyAgreesTwice() {
        assertRefused(
                Refusal.AGREED_ALREADY,
                () -> proposed().agree(POLICE, deed(POLICE)).agree(POLICE, deed(POLICE)));
        assertRefused(Refusal.AGREED_ALREADY, () -> agreed().agree(POLICE, deed(POLICE)));
        assertRefused(
                Refusal.AGREED_ALREADY, () -> underWay().withdraw(deed(POLICE)).agree(POLICE, deed(POLICE)));
    }

    @Test
    void whoPromisesNothingHasNothingToAgreeTo() {
        assertRefused(Refusal.NOT_RESPONSIBLE, () -> proposed().agree(PROSECUTION, deed(PROSECUTION)));
        assertRefused(Refusal.NOT_RESPONSIBLE, () -> proposed().agree("g4s", deed("g4s")));
    }

    @Test
    void theFirstReportStartsAnAgreedCommitment() {
        Commitment commitment = agreed().report(reported(REPORT, POLICE, "2012-Q1"), deed(POLICE));

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.UNDER_WAY);
        assertThat(commitment.latestProgress()).isEqualTo(reported(REPORT, POLICE, "2012-Q1"));
    }

    @Test
    void aLaterReportIsTheLatestProgressAndNoStep() {
        Commitment before = underWay();

        Commitment after = before.report(reported(UUID.randomUUID(), MUNICIPALITY, "2012-Q2"), deed(MUNICIPALITY));

        assertThat(after.latestProgress().progress()).isEqualTo(progress("2012-Q2"));
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void onWhatIsNotAgreedNobodyReports() {
        assertRefused(Refusal.ILLEGAL_STEP, () -> proposed().report(reported(REPORT, POLICE, "2012-Q1"), deed(POLICE)));
    }

    @Test
    void whoPromisesNothingDoesNotReport() {
        assertRefused(Refusal.NOT_RESPONSIBLE, () -> agreed().report(
                        reported(REPORT, PROSECUTION, "2012-Q1"), deed(PROSECUTION)));
    }

    @Test
    void onlyWhatIsUnderWayCanBeFulfilled() {
        assertThat(underWay().fulfil(deed(MUNICIPALITY)).status()).isEqualTo(CommitmentStatus.FULFILLED);
        assertRefused(Refusal.ILLEGAL_STEP, () -> proposed().fulfil(deed(MUNICIPALITY)));
        assertRefused(Refusal.ILLEGAL_STEP, () -> agreed().fulfil(deed(MUNICIPALITY)));
    }

    @Test
    void anAgreedPromiseCanBeBrokenWithoutAnyReport() {
        assertThat(agreed().fail(deed(MUNICIPALITY)).status()).isEqualTo(CommitmentStatus.NOT_FULFILLED);
        assertThat(underWay().fail(deed(MUNICIPALITY)).status()).isEqualTo(CommitmentStatus.NOT_FULFILLED);
        assertRefused(Refusal.ILLEGAL_STEP, () -> proposed().fail(deed(MUNICIPALITY)));
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        Commitment ended = underWay().fulfil(deed(MUNICIPALITY));

        assertRefused(Refusal.ILLEGAL_STEP, () -> ended.withdraw(deed(MUNICIPALITY)));
        assertRefused(Refusal.ILLEGAL_STEP, () -> ended.fail(deed(MUNICIPALITY)));
        assertRefused(Refusal.ILLEGAL_STEP, () -> ended.report(reported(REPORT, POLICE, "2012-Q2"), deed(POLICE)));
        assertRefused(
                Refusal.ILLEGAL_STEP,
                () -> ended.revise(PLAN, under(GROWING_UP, informProsecution()), deed(MUNICIPALITY)));
        assertRefused(
                Refusal.ILLEGAL_STEP, () -> ended.revise(PLAN, under(CRISIS, youthFilesInTime()), deed(MUNICIPALITY)));
    }

    @Test
    void aChangedPromiseHasToBeAgreedToAnew() {
        Commitment commitment = agreed().revise(PLAN, under(CRISIS, youthFilesInTime()), deed(MUNICIPALITY));

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.PROPOSED);
        assertThat(commitment.agreements()).isEmpty();
        assertThat(commitment.promise()).isEqualTo(youthFilesInTime());
    }

    @Test
    void whatIsUnderWayIsNotChangedAnyMore() {
        assertRefused(Refusal.ILLEGAL_STEP, () -> underWay()
                .revise(PLAN, under(CRISIS, youthFilesInTime()), deed(MUNICIPALITY)));
    }

    @Test
    void aMoveToAnotherThemeLeavesTheAgreements() {
        Commitment before = underWay();

        Commitment after = before.revise(PLAN, under(GROWING_UP, informProsecution()), deed(MUNICIPALITY));

        assertThat(after.themes().main()).isEqualTo(GROWING_UP);
        assertThat(after.status()).isEqualTo(CommitmentStatus.UNDER_WAY);
        assertThat(after.agreements()).isEqualTo(before.agreements());
    }

    @Test
    void aMoveGoesToAThemeOfThePlan() {
        assertThatThrownBy(() -> agreed().revise(PLAN, under(GOING_OUT, informProsecution()), deed(MUNICIPALITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRevisionWithoutAnyDifferenceChangesNothing() {
        Commitment before = agreed();

        assertThat(before.revise(PLAN, under(CRISIS, informProsecution()), deed(MUNICIPALITY)))
                .isSameAs(before);
    }

    @Test
    void aDroppedThemeAsksForAttention() {
        Commitment commitment = agreed().follow(WITHOUT_CRISIS);

        assertThat(commitment.attention())
                .containsExactly(new Attention(AttentionReason.THEME_DROPPED, 2, List.of(CRISIS), List.of()));
    }

    @Test
    void aThemeThatReturnsTakesTheFlagAway() {
        Commitment commitment = agreed().follow(WITHOUT_CRISIS).follow(WITHOUT_CRISIS.with(revision(3, CRISIS)));

        assertThat(commitment.attention()).isEmpty();
    }

    @Test
    void aPlanThatStillHasTheThemeChangesNothing() {
        Commitment before = agreed();

        assertThat(before.follow(PLAN.with(revision(2, GROWING_UP, CRISIS)))).isSameAs(before);
    }

    @Test
    void movingToAThemeThatThePlanHasTakesTheFlagAway() {
        Commitment commitment = underWay()
                .follow(WITHOUT_CRISIS)
                .revise(WITHOUT_CRISIS, under(GROWING_UP, informProsecution()), deed(MUNICIPALITY));

        assertThat(commitment.attention()).isEmpty();
    }

    @Test
    void whatIsChangedUnderADroppedThemeStaysFlagged() {
        Commitment commitment = agreed().follow(WITHOUT_CRISIS)
                .revise(WITHOUT_CRISIS, under(CRISIS, youthFilesInTime()), deed(MUNICIPALITY));

        assertThat(commitment.attention()).isNotEmpty();
    }

    @Test
    void whatHasEndedAsksForNobodysAttention() {
        Commitment withdrawn = agreed().follow(WITHOUT_CRISIS).withdraw(deed(MUNICIPALITY));

        assertThat(withdrawn.attention()).isEmpty();
        assertThat(withdrawn.follow(WITHOUT_CRISIS)).isSameAs(withdrawn);
    }

    @Test
    void everyStepIsKeptWithWhoWhenAndWhy() {
        Deed withdrawal =
                new Deed("jan", MUNICIPALITY, Instant.parse("2012-09-01T12:00:00Z"), "Vervallen in de begroting");

        Commitment commitment = underWay().withdraw(withdrawal);

        assertThat(commitment.history())
                .extracting(Step::kind)
                .containsExactly(
                        StepKind.PROPOSED, StepKind.AGREED, StepKind.AGREED, StepKind.STARTED, StepKind.WITHDRAWN);
        assertThat(commitment.history().get(4).deed()).isEqualTo(withdrawal);
        assertThat(commitment.statusSince()).isEqualTo(withdrawal.at());
    }

    @Test
    void theStatusCountsFromTheStepThatBroughtIt() {
        Deed later = new Deed("jan", MUNICIPALITY, Instant.parse("2012-05-01T12:00:00Z"), null);
        Commitment agreed = agreed();

        Commitment moved = agreed.revise(PLAN, under(GROWING_UP, informProsecution()), later);

        assertThat(moved.statusSince()).isEqualTo(agreed.statusSince());
    }

    @Test
    void whoDeclinesKeepsItProposedAndAsksForAttention() {
        Commitment commitment =
                proposed().agree(MUNICIPALITY, deed(MUNICIPALITY)).decline(POLICE, deed(POLICE));

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.PROPOSED);
        assertThat(commitment.attention())
                .containsExactly(new Attention(AttentionReason.DECLINED, null, List.of(), List.of(POLICE)));
    }

    @Test
    void whoDeclinedMayAgreeAfterAll() {
        Commitment commitment = proposed()
                .agree(MUNICIPALITY, deed(MUNICIPALITY))
                .decline(POLICE, deed(POLICE))
                .agree(POLICE, deed(POLICE));

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.AGREED);
        assertThat(commitment.attention()).isEmpty();
    }

    @Test
    void nobodyDeclinesTwiceAndNobodyWhatIsAgreed() {
        assertRefused(
                Refusal.DECLINED_ALREADY,
                () -> proposed().decline(POLICE, deed(POLICE)).decline(POLICE, deed(POLICE)));
        assertRefused(Refusal.ILLEGAL_STEP, () -> agreed().decline(POLICE, deed(POLICE)));
    }

    @Test
    void whatIsPausedGoesOnWhereItWas() {
        LocalDate newYear = LocalDate.of(2013, 1, 1);

        for (Commitment before : List.of(proposed(), agreed(), underWay())) {
            Commitment postponed = before.postpone(newYear, deed(MUNICIPALITY));
            Commitment deprioritised = before.deprioritise(deed(MUNICIPALITY));

            assertThat(postponed.status()).isEqualTo(CommitmentStatus.POSTPONED);
            assertThat(deprioritised.status()).isEqualTo(CommitmentStatus.DEPRIORITISED);
            assertThat(postponed.resume(deed(MUNICIPALITY)).state()).isEqualTo(before.state());
            assertThat(deprioritised.resume(deed(MUNICIPALITY)).state()).isEqualTo(before.state());
        }
    }

    @Test
    void whatIsPausedIsNeitherAgreedToNorReportedOnButCanBeWithdrawn() {
        Commitment paused = agreed().postpone(null, deed(MUNICIPALITY));

        assertRefused(Refusal.ILLEGAL_STEP, () -> paused.report(reported(REPORT, POLICE, "2012-Q1"), deed(POLICE)));
        assertRefused(Refusal.ILLEGAL_STEP, () -> paused.deprioritise(deed(MUNICIPALITY)));
        assertThat(paused.withdraw(deed(MUNICIPALITY)).status()).isEqualTo(CommitmentStatus.WITHDRAWN);
    }

    @Test
    void onlyWhatIsPausedIsResumed() {
        assertRefused(Refusal.ILLEGAL_STEP, () -> agreed().resume(deed(MUNICIPALITY)));
    }

    @Test
    void everyThemeThatIsDroppedIsNamed() {
        Content both = new Content(new Themes(GROWING_UP, List.of(CRISIS)), Registration.NONE, informProsecution());
        Commitment commitment = Commitment.propose(UUID.randomUUID(), PLAN, both, deed(MUNICIPALITY));

        assertThat(commitment.follow(WITHOUT_CRISIS).attention())
                .containsExactly(new Attention(AttentionReason.THEME_DROPPED, 2, List.of(CRISIS), List.of()));
    }

    @Test
    void aNoteLeavesTheAgreements() {
        Content noted = new Content(
                Themes.only(CRISIS), new Registration("C000-178", null, "regel 812", null), informProsecution());

        Commitment commitment = agreed().revise(PLAN, noted, deed(MUNICIPALITY));

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.AGREED);
        assertThat(commitment.registration().reference()).isEqualTo("C000-178");
    }
}
