package nl.driehoek.partners.consultation.domain;

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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.planview.domain.PlanView;
import org.junit.jupiter.api.Test;

class PartnerListTest {
    private static final PlanView PLAN = PlanView.of(revision(1, GROWING_UP, CRISIS, GOING_OUT));
    private static final Deed REFUSAL = new Deed("x", POLICE, deed(POLICE).at(), "Geen capaciteit");

    private static Commitment proposed(String theme, Promise promise) {
        return Commitment.propose(UUID.randomUUID(), PLAN, under(theme, promise), deed(MUNICIPALITY));
    }

    private static PartnerList list(String partner, Commitment... commitments) {
        return PartnerList.of(PLAN, partner, List.of(commitments));
    }

    private static ThemeContributions theme(PartnerList list, String key) {
        return list.themes().stream()
                .filter(theme -> theme.theme().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allThemesAreThereInTheOrderOfThePlan() {
        assertThat(list(POLICE).themes())
                .extracting(theme -> theme.theme().key())
                .containsExactly(GROWING_UP, CRISIS, GOING_OUT);
    }

    @Test
    void anEmptyThemeMeansNoContribution() {
        PartnerList list = list(POLICE, proposed(CRISIS, informProsecution()));

        assertThat(theme(list, CRISIS).contributes()).isTrue();
        assertThat(theme(list, GROWING_UP).contributes()).isFalse();
        assertThat(theme(list, GROWING_UP).contributions()).isEmpty();
    }

    @Test
    void anAddresseeContributesNothingAndIsNotWaitedFor() {
        PartnerList list = list(PROSECUTION, proposed(CRISIS, informProsecution()));

        assertThat(theme(list, CRISIS).contributions()).hasSize(1);
        assertThat(theme(list, CRISIS).contributes()).isFalse();
        assertThat(list.awaiting()).isZero();
    }

    @Test
    void answersAreCounted() {
        Commitment agreed = proposed(CRISIS, informProsecution()).agree(POLICE, deed(POLICE));
        Commitment declined = proposed(GROWING_UP, youthFilesInTime()).decline(POLICE, REFUSAL);
        PartnerList list = list(POLICE, agreed, declined, proposed(GOING_OUT, youthFilesInTime()));

        assertThat(List.of(list.awaiting(), list.agreed(), list.declined())).containsExactly(1, 1, 1);
    }

    @Test
    void whatIsDeclinedIsNoContribution() {
        PartnerList list = list(POLICE, proposed(GROWING_UP, youthFilesInTime()).decline(POLICE, REFUSAL));

        assertThat(theme(list, GROWING_UP).contributions()).hasSize(1);
        assertThat(theme(list, GROWING_UP).contributes()).isFalse();
    }

    @Test
    void whatIsWithdrawnStaysInTheListAndCountsNoMore() {
        Commitment withdrawn = proposed(GROWING_UP, youthFilesInTime())
                .agree(POLICE, deed(POLICE))
                .withdraw(deed(MUNICIPALITY));
        PartnerList list = list(POLICE, withdrawn);

        assertThat(theme(list, GROWING_UP).contributions()).hasSize(1);
        assertThat(theme(list, GROWING_UP).contributes()).isFalse();
        assertThat(list.agreed()).isZero();
    }

    @Test
    void whatIsPostponedBeforeTheAnswerIsNotWaitedFor() {
        Commitment postponed = proposed(GROWING_UP, youthFilesInTime()).postpone(null, deed(MUNICIPALITY));

        assertThat(list(POLICE, postponed).awaiting()).isZero();
    }

    @Test
    void oneWithTwoThemesStandsUnderBothAndIsCountedOnce() {
        Commitment both = Commitment.propose(
                UUID.randomUUID(),
                PLAN,
                new Content(new Themes(GROWING_UP, List.of(GOING_OUT)), Registration.NONE, youthFilesInTime()),
                deed(MUNICIPALITY));
        PartnerList list = list(POLICE, both);

        assertThat(theme(list, GROWING_UP).contributions()).hasSize(1);
        assertThat(theme(list, GOING_OUT).contributions()).hasSize(1);
        assertThat(list.awaiting()).isEqualTo(1);
    }

    @Test
    void aThemeThatLeftThePlanStaysWhileItHasSomething() {
        Commitment commitment = proposed(CRISIS, informProsecution());
        PlanView later = PLAN.with(revision(2, GROWING_UP));

        PartnerList list = PartnerList.of(later, POLICE, List.of(commitment));

        assertThat(list.themes()).extracting(theme -> theme.theme().key()).containsExactly(GROWING_UP, CRISIS);
        assertThat(list.themes()).extracting(ThemeContributions::inPlan).containsExactly(true, false);
    }

    @Test
    void nobodyContributesToWhatItHasNoPartIn() {
        Commitment police = proposed(GROWING_UP, youthFilesInTime());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contribution.of(police, PROSECUTION))
                .withMessageContaining("no part");
    }
}
