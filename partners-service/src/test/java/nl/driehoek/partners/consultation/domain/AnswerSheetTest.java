package nl.driehoek.partners.consultation.domain;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.PLAN;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.informProsecution;
import static nl.driehoek.partners.Groningen.revision;
import static nl.driehoek.partners.Groningen.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.partners.FaultsIn;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.planview.domain.PlanView;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {
    private static final Deed DEED = deed(POLICE);
    private static final Commitment PROPOSED = Commitment.propose(
            UUID.randomUUID(),
            PlanView.of(revision(1, CRISIS)),
            under(CRISIS, informProsecution()),
            deed(MUNICIPALITY));

    private static List<String> faults(String partner, Commitment present, GivenAnswer... answers) {
        return FaultsIn.check(faults ->
                new AnswerSheet(PLAN, partner, List.of(answers)).check(Map.of(present.id(), present), DEED, faults));
    }

    private static GivenAnswer yes(Commitment commitment, int version) {
        return new GivenAnswer(commitment.id(), version, true, null);
    }

    @Test
    void whatIsProposedCanBeAnswered() {
        assertThat(faults(POLICE, PROPOSED, yes(PROPOSED, 1))).isEmpty();
        assertThat(faults(POLICE, PROPOSED, new GivenAnswer(PROPOSED.id(), 1, false, "Geen capaciteit")))
                .isEmpty();
    }

    @Test
    void everyFaultStandsAtItsAnswer() {
        GivenAnswer unknown = new GivenAnswer(UUID.randomUUID(), 1, true, null);

        assertThat(faults(POLICE, PROPOSED, yes(PROPOSED, 4), unknown))
                .containsExactly("/0/version changed-since", "/1/commitmentId unknown-commitment");
    }

    @Test
    void anAddresseeHasNothingToAnswer() {
        assertThat(faults(PROSECUTION, PROPOSED, yes(PROPOSED, 1))).containsExactly("/0 not-responsible");
    }

    @Test
    void nobodyAnswersTheSameTwice() {
        Commitment agreed = PROPOSED.agree(POLICE, DEED);
        Commitment declined = PROPOSED.decline(POLICE, new Deed("x", POLICE, DEED.at(), "Nee"));

        assertThat(faults(POLICE, agreed, yes(agreed, 1))).containsExactly("/0 agreed-already");
        assertThat(faults(POLICE, declined, new GivenAnswer(declined.id(), 2, false, "Nee")))
                .containsExactly("/0 declined-already");
    }

    @Test
    void whatHasEndedIsNotAnswered() {
        Commitment withdrawn = PROPOSED.withdraw(deed(MUNICIPALITY));

        assertThat(faults(POLICE, withdrawn, yes(withdrawn, 2))).containsExactly("/0 illegal-step");
    }

    @Test
    void aCommitmentOnAnotherPlanIsUnknownHere() {
        AnswerSheet elsewhere = new AnswerSheet(UUID.randomUUID(), POLICE, List.of(yes(PROPOSED, 1)));

        assertThat(FaultsIn.check(faults -> elsewhere.check(Map.of(PROPOSED.id(), PROPOSED), DEED, faults)))
                .containsExactly("/0/commitmentId unknown-commitment");
    }

    @Test
    void theAnswersOwnReasonGoesBeforeTheGroundOnWhichItIsRecorded() {
        Deed byLetter = new Deed("x", MUNICIPALITY, DEED.at(), "Per brief");

        assertThat(new GivenAnswer(PROPOSED.id(), 1, false, "Geen capaciteit")
                        .to(PROPOSED, POLICE, byLetter)
                        .answers()
                        .get(POLICE)
                        .reason())
                .isEqualTo("Geen capaciteit");
        assertThat(yes(PROPOSED, 1)
                        .to(PROPOSED, POLICE, byLetter)
                        .answers()
                        .get(POLICE)
                        .reason())
                .isEqualTo("Per brief");
    }

    @Test
    void whoDeclinesSaysWhy() {
        assertThatNullPointerException().isThrownBy(() -> new GivenAnswer(PROPOSED.id(), 1, false, null));
    }
}
