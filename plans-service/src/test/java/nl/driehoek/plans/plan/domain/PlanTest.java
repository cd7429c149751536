package nl.driehoek.plans.plan.domain;

import static nl.driehoek.plans.plan.domain.Given.ACT;
import static nl.driehoek.plans.plan.domain.Given.ADOPTION;
import static nl.driehoek.plans.plan.domain.RevisionState.ADOPTED;
import static nl.driehoek.plans.plan.domain.RevisionState.DRAFT;
import static nl.driehoek.plans.plan.domain.RevisionState.SUPERSEDED;
import static nl.driehoek.plans.plan.domain.RevisionState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.RefusedException.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final Plan draft = Given.plan();
    private final Plan submitted = draft.submit(1, "ter besluitvorming", ACT);
    private final Plan adopted = submitted.adopt(1, ADOPTION, ACT);
    private final Plan revising = adopted.startRevision("nieuwe cijfers", ACT);

    @Test
    void aPlanBeginsWithADraft() {
        assertThat(states(draft)).containsExactly(DRAFT);
    }

    @Test
    void aDraftIsEditedUntilItIsSubmitted() {
        Plan edited = draft.edit(1, Given.content("anders"), ACT);

        assertThat(edited.latest().content()).isEqualTo(Given.content("anders"));
    }

    @Test
    void aSubmittedRevisionIsAdopted() {
        assertThat(states(adopted)).containsExactly(ADOPTED);
        assertThat(adopted.inForce().orElseThrow().adoption()).isEqualTo(ADOPTION);
    }

    @Test
    void aNewRevisionBeginsAsACopyOfTheOneInForceAndSaysWhy() {
        Revision copy = revising.latest();

        assertThat(copy.content()).isEqualTo(adopted.latest().content());
        assertThat(copy.origin()).isEqualTo(new Revision.Origin(2, "nieuwe cijfers", 1));
        assertThat(states(revising)).containsExactly(ADOPTED, DRAFT);
    }

    @Test
    void anAdoptedRevisionSupersedesTheOneInForce() {
        Plan revised = revising.submit(2, null, ACT).adopt(2, ADOPTION, ACT);

        assertThat(states(revised)).containsExactly(SUPERSEDED, ADOPTED);
        assertThat(revised.inForce()).map(Revision::number).contains(2);
    }

    @Test
    void aWithdrawnRevisionLeavesTheOneInForceAsItIs() {
        Plan withdrawn = revising.withdraw(2, "toch niet", ACT);

        assertThat(states(withdrawn)).containsExactly(ADOPTED, WITHDRAWN);
    }

    @Test
    void afterAWithdrawnFirstDraftTheNextOneIsACopyOfIt() {
        Plan again = draft.withdraw(1, "te vroeg", ACT).startRevision("opnieuw", ACT);

        assertThat(again.latest().content()).isEqualTo(draft.latest().content());
        assertThat(states(again)).containsExactly(WITHDRAWN, DRAFT);
    }

    @Test
    void everyStepIsKeptWithWhoWhenAndWhy() {
        Plan revised = revising.edit(2, Given.content("anders"), ACT)
                .submit(2, "ter besluitvorming", ACT)
                .withdraw(2, "toch niet", ACT);

        assertThat(revised.latest().steps())
                .containsExactly(
                        new Step(Step.Kind.STARTED, ACT, "nieuwe cijfers"),
                        new Step(Step.Kind.EDITED, ACT, null),
                        new Step(Step.Kind.SUBMITTED, ACT, "ter besluitvorming"),
                        new Step(Step.Kind.WITHDRAWN, ACT, "toch niet"));
    }

    @Test
    void aSecondDraftIsRefused() {
        assertRefused(Refusal.OPEN_REVISION_EXISTS, () -> draft.startRevision("nog een", ACT));
        assertRefused(Refusal.OPEN_REVISION_EXISTS, () -> submitted.startRevision("nog een", ACT));
    }

    @Test
    void onlyADraftIsEdited() {
        assertRefused(Refusal.NOT_EDITABLE, () -> submitted.edit(1, Given.content("x"), ACT));
        assertRefused(Refusal.NOT_EDITABLE, () -> adopted.edit(1, Given.content("x"), ACT));
    }

    @Test
    void onlyADraftIsSubmitted() {
        assertRefused(Refusal.NOT_A_DRAFT, () -> submitted.submit(1, null, ACT));
        assertRefused(Refusal.NOT_A_DRAFT, () -> adopted.submit(1, null, ACT));
    }

    @Test
    void onlyWhatWasSubmittedIsAdopted() {
        assertRefused(Refusal.NOT_SUBMITTED, () -> draft.adopt(1, ADOPTION, ACT));
        assertRefused(Refusal.NOT_SUBMITTED, () -> adopted.adopt(1, ADOPTION, ACT));
    }

    @Test
    void onlyWhatIsOpenIsWithdrawn() {
        assertRefused(Refusal.NOT_OPEN, () -> adopted.withdraw(1, "toch niet", ACT));
    }

    @Test
    void anAdoptionHasHappenedAndFollowsTheOneBefore() {
        Faults future = new Faults();
        Faults early = new Faults();

        Adoption.read(LocalDate.of(2012, 2, 3), "Raad", LocalDate.of(2012, 2, 2), null, future);
        Adoption.read(LocalDate.of(2012, 2, 1), "Raad", LocalDate.of(2012, 3, 1), ADOPTION, early);

        assertThat(future.all()).extracting("code").containsExactly("adoption-in-the-future");
        assertThat(early.all()).extracting("code").containsExactly("adopted-before-predecessor");
    }

    @Test
    void anAdoptionNeedsADateAndABody() {
        Faults faults = new Faults();

        Adoption.read(null, " ", LocalDate.of(2012, 2, 2), null, faults);

        assertThat(faults.all()).extracting("pointer").containsExactly("/adoptedOn", "/adoptingBody");
    }

    @Test
    void whateverIsTriedThereIsOneOpenRevisionAtMostAndAdoptedContentNeverChanges() {
        qt().forAll(lists().of(integers().between(0, 24)).ofSizeBetween(0, 40)).checkAssert(moves -> {
            Plan plan = Given.plan();
            for (int move : moves) {
                Plan next = tried(plan, move);
                for (Revision before : plan.revisions()) {
                    Revision after = next.revision(before.number()).orElseThrow();
                    boolean fixed = RevisionState.of(before).isPublic();
                    assertThat(!fixed || after.content().equals(before.content()))
                            .isTrue();
                    assertThat(after.steps().subList(0, before.steps().size())).isEqualTo(before.steps());
                }
                plan = next;
            }
            // Making a Plan would have failed with more than one open or in force.
            assertThat(plan.revisions()).isNotEmpty();
        });
    }

    private static Plan tried(Plan plan, int move) {
        int number = Math.min(1 + move / 5, plan.revisions().size());
        try {
            return switch (move % 5) {
                case 0 -> plan.startRevision("daarom", ACT);
                case 1 -> plan.edit(number, Given.content("versie " + move), ACT);
                case 2 -> plan.submit(number, null, ACT);
                case 3 -> plan.adopt(number, ADOPTION, ACT);
                default -> plan.withdraw(number, "toch niet", ACT);
            };
        } catch (RefusedException e) {
            return plan;
        }
    }

    private static List<RevisionState> states(Plan plan) {
        return plan.revisions().stream().map(RevisionState::of).toList();
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(attempt).satisfies(e -> assertThat(e.refusal())
                .isEqualTo(refusal));
    }
}
