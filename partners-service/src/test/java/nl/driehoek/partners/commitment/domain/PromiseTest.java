package nl.driehoek.partners.commitment.domain;

import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static nl.driehoek.partners.Groningen.addressee;
import static nl.driehoek.partners.Groningen.coResponsible;
import static nl.driehoek.partners.Groningen.lead;
import static nl.driehoek.partners.Groningen.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.driehoek.partners.FaultsIn;
import nl.driehoek.partners.Groningen;
import nl.driehoek.partners.norm.domain.NormForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseTest {
    private static List<String> faults(CommitmentKind kind, @Nullable String deadline, @Nullable NormForm norm) {
        return FaultsIn.check(f ->
                Groningen.form("ME paraat", kind, deadline, norm, lead(POLICE)).check(f));
    }

    private static List<String> responsibilityFaults(Responsibility... responsibilities) {
        return FaultsIn.check(f -> Responsibilities.check(Arrays.asList(responsibilities), f));
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTPUT_NORM", "PERFORMANCE_NORM", "CAPACITY", "AMOUNT"})
    void aKindThatIsAboutAFigureNeedsOne(CommitmentKind kind) {
        assertThat(faults(kind, "2012", null)).containsExactly("/norms norm-missing");
    }

    @Test
    void aDeadlineNeedsADay() {
        assertThat(faults(CommitmentKind.DEADLINE, null, null)).containsExactly("/deadline deadline-missing");
        assertThat(faults(CommitmentKind.DEADLINE, "2012-06-01", null)).isEmpty();
    }

    @Test
    void anActivityNeedsNeither() {
        assertThat(faults(CommitmentKind.ACTIVITY, null, null)).isEmpty();
    }

    @Test
    void anAmountNeedsEuros() {
        assertThat(faults(CommitmentKind.AMOUNT, null, share("16"))).containsExactly("/norms amount-missing");
    }

    @Test
    void aShareIsAtMostTheWhole() {
        assertThat(faults(CommitmentKind.PERFORMANCE_NORM, null, share("100"))).isEmpty();
        assertThat(faults(CommitmentKind.PERFORMANCE_NORM, null, share("100.1")))
                .containsExactly("/norms/0/quantity share-above-whole");
    }

    @Test
    void figuresThatOnlyDifferInTrailingZerosAreTheSamePromise() {
        Promise eighty = Groningen.promise("Tijdig", CommitmentKind.PERFORMANCE_NORM, null, share("80"), lead(POLICE));
        Promise same = Groningen.promise("Tijdig", CommitmentKind.PERFORMANCE_NORM, null, share("80.00"), lead(POLICE));

        assertThat(same).isEqualTo(eighty).hasSameHashCodeAs(eighty);
    }

    @Test
    void whatIsWrittenDownIsReadAsTheSamePromise() {
        Promise promise = Groningen.youthFilesInTime();

        assertThat(PromiseForm.of(promise).promise()).isEqualTo(promise);
    }

    @Test
    void everyFaultIsToldAtItsPlace() {
        PromiseForm form = new PromiseForm(
                " ",
                null,
                null,
                List.of(),
                "geen gebied",
                List.of("Binnenstad", "Binnenstad"),
                null,
                null,
                new PromiseForm.PilotForm("drie maanden", null),
                List.of(new PromiseForm.CitationForm(null, null, LocalDate.of(2012, 1, 1), LocalDate.of(2008, 1, 1))),
                null,
                new PromiseForm.BudgetForm(new BigDecimal("-1.001"), null),
                "2013",
                "2012",
                null,
                null,
                new PromiseForm.ReportingForm(null, 1000));

        assertThat(FaultsIn.check(form::check))
                .contains(
                        "/area wrong-form",
                        "/areaNames/1 area-name-twice",
                        "/pilot/duration wrong-form",
                        "/citations/0/title required",
                        "/citations/0/validUntil ends-before-it-begins",
                        "/budget/amount negative",
                        "/budget/amount too-precise",
                        "/deadline ends-before-it-begins",
                        "/reporting/every required",
                        "/reporting/graceDays out-of-range");
    }

    @Test
    void somebodyLeads() {
        assertThat(responsibilityFaults(coResponsible(POLICE), addressee(PROSECUTION)))
                .containsExactly(" lead-missing");
        assertThat(responsibilityFaults()).containsExactly(" required");
    }

    @Test
    void severalMayLead() {
        assertThat(responsibilityFaults(lead(MUNICIPALITY), lead(POLICE))).isEmpty();
    }

    @Test
    void anOrganisationHasOnePart() {
        assertThat(responsibilityFaults(lead(POLICE), lead(MUNICIPALITY), addressee(POLICE)))
                .containsExactly("/2/partner partner-twice");
    }

    @Test
    void anElementThatCannotBeReadHidesNoOtherFault() {
        assertThat(responsibilityFaults(coResponsible(POLICE), null, addressee(POLICE)))
                .containsExactly("/2/partner partner-twice");
    }

    @Test
    void whoOnlyIsToldPromisesNothing() {
        Responsibilities responsibilities = Groningen.informProsecution().responsibilities();

        assertThat(responsibilities.promising()).containsExactly(MUNICIPALITY, POLICE);
        assertThat(responsibilities.involvesOneOf(List.of(PROSECUTION))).isTrue();
        assertThat(responsibilities.isLedByOneOf(List.of(PROSECUTION))).isFalse();
    }

    @Test
    void aPromiseThatBreaksARuleCannotBeMade() {
        assertThatThrownBy(() -> Groningen.promise("ME paraat", CommitmentKind.CAPACITY, null, null, lead(POLICE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("norm-missing");
    }
}
