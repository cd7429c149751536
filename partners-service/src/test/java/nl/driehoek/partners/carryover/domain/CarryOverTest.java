package nl.driehoek.partners.carryover.domain;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GOING_OUT;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.informProsecution;
import static nl.driehoek.partners.Groningen.lead;
import static nl.driehoek.partners.Groningen.promise;
import static nl.driehoek.partners.Groningen.revision;
import static nl.driehoek.partners.Groningen.youthFilesInTime;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormType;
import nl.driehoek.partners.planview.domain.PlanHeader;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarryOverTest {
    private static final PlanView OLD = PlanView.of(revision(1, CRISIS, GROWING_UP, GOING_OUT));
    private static final UUID NEXT = UUID.fromString("0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2013");
    private static final String YOUTH = "jeugd-en-veiligheid";
    private static final Selection ALL_OPEN = new Selection(Map.of(), Selection.OPEN);

    /** The edition of 2013. */
    private static PlanView next(String... themes) {
        PlanHeader header = new PlanHeader(
                1, "BD.12 3211444", "Jaarplan Veiligheid 2013", Set.of("GM0014"), new PlanPeriod(2013, 2013));
        return PlanView.of(new PlanRevision(NEXT, header, revision(1, themes).themes()));
    }

    private static Commitment old(Themes themes, @Nullable String reference, Promise promise) {
        return Commitment.propose(
                UUID.randomUUID(),
                OLD,
                new Content(themes, new Registration(reference, null, null, null), promise),
                deed(MUNICIPALITY));
    }

    private static Commitment old(String theme) {
        return old(Themes.only(theme), null, youthFilesInTime());
    }

    private static Outcome carry(NewPlan plan, Selection selection, Commitment... earlier) {
        return new CarryOver(plan, selection, Set.of()).of(List.of(earlier), UUID::randomUUID);
    }

    private static Outcome carry(Selection selection, PlanView to, Commitment... earlier) {
        return carry(NewPlan.of(to, List.of()), selection, earlier);
    }

    private static Commitment begun(Moved moved, PlanView to) {
        return Commitment.carryOver(moved.id(), to, moved.earlier(), moved.content(), deed(MUNICIPALITY));
    }

    @Test
    void itGoesOnAsAProposalWithTheSameContent() {
        Commitment agreed = old(Themes.only(CRISIS), "C000-101", informProsecution())
                .agree(POLICE, deed(POLICE))
                .agree(MUNICIPALITY, deed(MUNICIPALITY));

        Outcome outcome = carry(ALL_OPEN, next(CRISIS), agreed);
        Commitment begun = begun(outcome.moved().get(0), next(CRISIS));

        assertThat(outcome.left()).isEmpty();
        assertThat(begun.content()).isEqualTo(agreed.content());
        assertThat(begun.predecessor()).isEqualTo(agreed.id());
        assertThat(begun.planId()).isEqualTo(NEXT);
        assertThat(begun.status()).isEqualTo(CommitmentStatus.PROPOSED);
        assertThat(begun.answers()).isEmpty();
    }

    @Test
    void themesAreRenamedByTheMap() {
        Outcome outcome = carry(new Selection(Map.of(GROWING_UP, YOUTH), Selection.OPEN), next(YOUTH), old(GROWING_UP));

        assertThat(outcome.moved().get(0).content().themes()).isEqualTo(Themes.only(YOUTH));
    }

    @Test
    void itStaysBehindWithoutItsMainTheme() {
        Outcome outcome = carry(ALL_OPEN, next(CRISIS), old(GROWING_UP));

        assertThat(outcome.moved()).isEmpty();
        assertThat(outcome.left().get(0).obstacles()).containsExactly(Obstacle.THEME_MISSING);
    }

    @Test
    void furtherThemesThatThePlanLacksAreDroppedAndTold() {
        Commitment several = old(new Themes(CRISIS, List.of(GROWING_UP, GOING_OUT)), null, informProsecution());

        Moved moved = carry(ALL_OPEN, next(CRISIS, GOING_OUT), several).moved().get(0);

        assertThat(moved.content().themes()).isEqualTo(new Themes(CRISIS, List.of(GOING_OUT)));
        assertThat(moved.droppedThemes()).containsExactly(GROWING_UP);
    }

    @Test
    void themesThatWereJoinedAreNamedOnce() {
        Commitment several = old(new Themes(CRISIS, List.of(GROWING_UP, GOING_OUT)), null, informProsecution());
        Map<String, String> joined = Map.of(GROWING_UP, YOUTH, GOING_OUT, YOUTH, CRISIS, YOUTH);

        Moved moved = carry(new Selection(joined, Selection.OPEN), next(YOUTH), several)
                .moved()
                .get(0);

        assertThat(moved.content().themes()).isEqualTo(Themes.only(YOUTH));
        assertThat(moved.droppedThemes()).isEmpty();
    }

    @Test
    void whatHasEndedStaysBehindUnlessItIsAskedFor() {
        Commitment withdrawn = old(CRISIS).withdraw(deed(MUNICIPALITY));

        assertThat(carry(ALL_OPEN, next(CRISIS), withdrawn).left().get(0).obstacles())
                .containsExactly(Obstacle.ENDED);
        assertThat(carry(new Selection(Map.of(), Set.of(CommitmentStatus.WITHDRAWN)), next(CRISIS), withdrawn)
                        .moved())
                .hasSize(1);
    }

    @Test
    void whatIsOpenStaysBehindWhenItsStatusIsNotAskedFor() {
        Selection agreedOnly = new Selection(Map.of(), Set.of(CommitmentStatus.AGREED));

        assertThat(carry(agreedOnly, next(CRISIS), old(CRISIS)).left().get(0).obstacles())
                .containsExactly(Obstacle.NOT_ASKED_FOR);
    }

    @Test
    void nothingIsCarriedOverTwice() {
        Commitment earlier = old(CRISIS);
        Commitment begun = begun(carry(ALL_OPEN, next(CRISIS), earlier).moved().get(0), next(CRISIS));

        Outcome again = carry(NewPlan.of(next(CRISIS), List.of(begun)), ALL_OPEN, earlier);

        assertThat(again.moved()).isEmpty();
        assertThat(again.left().get(0).obstacles()).containsExactly(Obstacle.ALREADY_CARRIED_OVER);
        assertThat(again.left().get(0).successor()).isEqualTo(begun.id());
    }

    @Test
    void everythingThatKeepsItBehindIsTold() {
        Commitment earlier = old(Themes.only(GROWING_UP), "C000-101", informProsecution());
        NewPlan plan = new NewPlan(next(CRISIS), Map.of(), Set.of("C000-101"));

        Left left = new CarryOver(plan, ALL_OPEN, Set.of(POLICE))
                .of(List.of(earlier), UUID::randomUUID)
                .left()
                .get(0);

        assertThat(left.obstacles())
                .containsExactly(Obstacle.THEME_MISSING, Obstacle.PARTNER_ENDED, Obstacle.REFERENCE_TAKEN);
        assertThat(left.endedPartners()).containsExactly(POLICE);
    }

    @Test
    void dependenciesFollowToTheNewPlan() {
        Commitment needed = old(CRISIS);
        Commitment behind = old(GROWING_UP);
        UUID elsewhere = UUID.randomUUID();
        Promise resting = informProsecution().dependingOn(List.of(needed.id(), behind.id(), elsewhere));
        Commitment needs = old(Themes.only(CRISIS), null, resting);

        // The one that needs the other stands first: the order does not matter.
        Outcome outcome = carry(ALL_OPEN, next(CRISIS), needs, needed, behind);
        Moved moved = outcome.moved().get(0);

        assertThat(moved.content().promise().dependsOn())
                .containsExactly(outcome.moved().get(1).id(), elsewhere);
        assertThat(moved.droppedDependencies()).containsExactly(behind.id());
    }

    @Test
    void dependenciesFollowToWhatAnEarlierRunCarriedOver() {
        Commitment needed = old(CRISIS);
        Commitment begun = begun(carry(ALL_OPEN, next(CRISIS), needed).moved().get(0), next(CRISIS));
        Commitment needs = old(Themes.only(CRISIS), null, informProsecution().dependingOn(List.of(needed.id())));

        Outcome outcome = carry(NewPlan.of(next(CRISIS), List.of(begun)), ALL_OPEN, needed, needs);

        assertThat(outcome.moved().get(0).content().promise().dependsOn()).containsExactly(begun.id());
    }

    @Test
    void daysOutsideTheYearsOfThePlanAreKeptAndTold() {
        String title = "Camera's in de binnenstad";
        Promise late = promise(title, CommitmentKind.DEADLINE, "2012-06-01", by("2012"), lead(POLICE));
        Promise inTime = promise(title, CommitmentKind.DEADLINE, "2013-Q2", by("2013-12-31"), lead(POLICE));

        Outcome outcome = carry(
                ALL_OPEN, next(CRISIS), old(Themes.only(CRISIS), null, late), old(Themes.only(CRISIS), null, inTime));

        assertThat(outcome.moved().get(0).toCheck()).containsExactly("/deadline", "/norms/0/by");
        assertThat(outcome.moved().get(0).content().promise()).isEqualTo(late);
        assertThat(outcome.moved().get(1).toCheck()).isEmpty();
    }

    private static NormForm by(String when) {
        return new NormForm(
                null, NormType.DATE, null, null, null, null, null, when, null, null, null, null, null, null, null);
    }
}
