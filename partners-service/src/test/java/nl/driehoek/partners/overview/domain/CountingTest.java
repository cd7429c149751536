package nl.driehoek.partners.overview.domain;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.informProsecution;
import static nl.driehoek.partners.Groningen.revision;
import static nl.driehoek.partners.overview.domain.Seen.PLAN;
import static nl.driehoek.partners.overview.domain.Seen.judged;
import static nl.driehoek.partners.overview.domain.Seen.on;
import static nl.driehoek.partners.overview.domain.Seen.partner;
import static nl.driehoek.partners.overview.domain.Seen.that;
import static nl.driehoek.partners.overview.domain.Seen.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.Validity;
import nl.driehoek.partners.planview.domain.PlanView;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final PlanView WITHOUT_CRISIS = PLAN.with(revision(2, GROWING_UP));
    private static final List<Partner> COLUMNS = List.of(
            partner(MUNICIPALITY, "Gemeente Groningen", Validity.ALWAYS),
            partner("g4s", "G4S", Validity.ALWAYS),
            partner(PROSECUTION, "Openbaar Ministerie", Validity.ALWAYS));

    private static Observed observed(Commitment commitment) {
        return Observed.of(view(commitment), on("2012-06-01"));
    }

    private static Commitment underBothThemes() {
        return Commitment.propose(
                UUID.randomUUID(),
                PLAN,
                new Content(new Themes(CRISIS, List.of(GROWING_UP)), Registration.NONE, informProsecution()),
                deed(MUNICIPALITY));
    }

    private static Matrix.Cell cell(Matrix matrix, String theme, String partner) {
        return matrix.rows().stream()
                .filter(row -> row.theme().key().equals(theme))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMatrixHasACellForEveryThemeAndPartner() {
        Matrix matrix = Matrix.of(PLAN, List.of(observed(that().agreed())), COLUMNS, null);

        assertThat(matrix.rows()).hasSize(2).allSatisfy(row -> assertThat(row.cells())
                .hasSize(3));
        assertThat(cell(matrix, CRISIS, MUNICIPALITY).commitments()).isEqualTo(1);
        assertThat(cell(matrix, CRISIS, "g4s").commitments()).isZero();
        assertThat(cell(matrix, GROWING_UP, MUNICIPALITY).commitments()).isZero();
    }

    @Test
    void aCellCountsPartsStatusesAndTheWorstVerdictOfEach() {
        Matrix matrix = Matrix.of(
                PLAN,
                List.of(
                        observed(judged(that().agreed(), NormVerdict.MET, NormVerdict.BEHIND)),
                        observed(that().proposed())),
                COLUMNS,
                null);

        Matrix.Cell cell = cell(matrix, CRISIS, PROSECUTION);
        assertThat(cell.roles())
                .containsEntry(ResponsibilityRole.ADDRESSEE, 2)
                .containsEntry(ResponsibilityRole.LEAD, 0);
        assertThat(cell.statuses())
                .containsEntry(CommitmentStatus.AGREED, 1)
                .containsEntry(CommitmentStatus.PROPOSED, 1);
        assertThat(cell.worstVerdicts()).containsEntry(NormVerdict.BEHIND, 1).containsEntry(NormVerdict.MET, 0);
        assertThat(cell.needAttention()).isEqualTo(1);
    }

    @Test
    void aCommitmentUnderTwoThemesCountsInBothAndOnceForItsPartner() {
        Matrix matrix = Matrix.of(PLAN, List.of(observed(underBothThemes())), COLUMNS, null);

        assertThat(matrix.rows()).extracting(Matrix.Row::commitments).containsExactly(1, 1);
        assertThat(matrix.partners()).extracting(Matrix.Column::commitments).containsExactly(1, 0, 1);
    }

    @Test
    void aRoleLeavesOnlyThePartsOfThatKind() {
        Matrix matrix = Matrix.of(PLAN, List.of(observed(that().agreed())), COLUMNS, ResponsibilityRole.LEAD);

        assertThat(cell(matrix, CRISIS, MUNICIPALITY).commitments()).isEqualTo(1);
        assertThat(cell(matrix, CRISIS, PROSECUTION).commitments()).isZero();
    }

    @Test
    void aDroppedThemeStaysAsLongAsCommitmentsStandUnderIt() {
        Matrix empty = Matrix.of(WITHOUT_CRISIS, List.of(), COLUMNS, null);
        Matrix used = Matrix.of(WITHOUT_CRISIS, List.of(observed(that().agreed())), COLUMNS, null);

        assertThat(empty.rows()).extracting(row -> row.theme().key()).containsExactly(GROWING_UP);
        assertThat(used.rows()).extracting(row -> row.theme().key()).containsExactly(GROWING_UP, CRISIS);
        assertThat(used.rows()).extracting(Matrix.Row::droppedIn).containsExactly(null, 2);
    }

    @Test
    void aSummaryCountsStatusesNormsAndWhatNeedsAttention() {
        Summary summary = Summary.of(
                List.of(
                        observed(judged(that().agreed(), NormVerdict.MET, NormVerdict.NOT_MET)),
                        observed(that().agreed()),
                        observed(that().proposed())),
                Grouping.STATUS,
                Map.of());

        assertThat(summary.total().commitments()).isEqualTo(3);
        assertThat(summary.total().verdicts())
                .containsEntry(NormVerdict.MET, 1)
                .containsEntry(NormVerdict.NOT_MET, 1)
                .containsEntry(NormVerdict.BEHIND, 0);
        assertThat(summary.total().needAttention()).isEqualTo(1);
        assertThat(summary.groups()).hasSameSizeAs(CommitmentStatus.values());
        assertThat(summary.groups().get(0).tally().commitments()).isEqualTo(1);
        assertThat(summary.groups().get(1).tally().commitments()).isEqualTo(2);
    }

    @Test
    void groupsOfPartnersMayAddUpToMoreThanTheTotal() {
        Map<String, String> byName = new java.util.LinkedHashMap<>();
        byName.put(PROSECUTION, "Openbaar Ministerie");
        byName.put(POLICE, "Politie Groningen");
        Summary summary = Summary.of(List.of(observed(that().agreed())), Grouping.PARTNER, byName);

        assertThat(summary.total().commitments()).isEqualTo(1);
        assertThat(summary.groups()).extracting(Summary.Group::key).containsExactly(PROSECUTION, POLICE, MUNICIPALITY);
    }

    @Test
    void whatHoldsEverywhereHasAGroupWithoutArea() {
        Summary summary = Summary.of(List.of(observed(that().agreed())), Grouping.AREA, Map.of());

        assertThat(summary.groups()).extracting(Summary.Group::key).containsExactly(Grouping.EVERYWHERE);
    }
}
