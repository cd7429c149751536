package nl.driehoek.partners.commitment.domain;

import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static nl.driehoek.partners.Groningen.addressee;
import static nl.driehoek.partners.Groningen.coResponsible;
import static nl.driehoek.partners.Groningen.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.driehoek.partners.FaultsIn;
import nl.driehoek.partners.Groningen;
import nl.driehoek.partners.norm.domain.NormComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseTest {
    private static List<String> kindFaults(CommitmentKind kind, boolean hasDeadline, boolean hasNorm, String unit) {
        return FaultsIn.check(f -> Promise.checkKind(kind, hasDeadline, hasNorm, unit, f));
    }

    private static List<String> responsibilityFaults(Responsibility... responsibilities) {
        return FaultsIn.check(f -> Responsibilities.check(Arrays.asList(responsibilities), f));
    }

    private static List<String> normFaults(String quantity, String unit) {
        return FaultsIn.check(f -> Norm.check(NormComparator.AT_LEAST, new BigDecimal(quantity), unit, null, f));
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTPUT_NORM", "PERFORMANCE_NORM", "CAPACITY", "AMOUNT"})
    void aKindThatIsAboutAFigureNeedsOne(CommitmentKind kind) {
        assertThat(kindFaults(kind, true, false, null)).containsExactly("/norm norm-missing");
    }

    @Test
    void aDeadlineNeedsADay() {
        assertThat(kindFaults(CommitmentKind.DEADLINE, false, false, null))
                .containsExactly("/deadline deadline-missing");
    }

    @Test
    void anActivityNeedsNeither() {
        assertThat(kindFaults(CommitmentKind.ACTIVITY, false, false, null)).isEmpty();
    }

    @Test
    void anAmountIsInEuro() {
        assertThat(kindFaults(CommitmentKind.AMOUNT, false, true, "EUR")).isEmpty();
        assertThat(kindFaults(CommitmentKind.AMOUNT, false, true, "USD"))
                .containsExactly("/norm/unit amount-not-in-euro");
    }

    @Test
    void aShareIsAtMostTheWhole() {
        assertThat(normFaults("100", "%")).isEmpty();
        assertThat(normFaults("100.1", "%")).containsExactly("/quantity share-above-whole");
        assertThat(normFaults("250000", "EUR")).isEmpty();
    }

    @Test
    void aNormIsNotNegative() {
        assertThat(normFaults("-0.5", "peloton ME")).containsExactly("/quantity negative");
    }

    @Test
    void figuresThatOnlyDifferInTrailingZerosAreTheSameNorm() {
        Norm eight = new Norm(NormComparator.AT_LEAST, new BigDecimal("8"), "fte", null);
        Norm same = new Norm(NormComparator.AT_LEAST, new BigDecimal("8.00"), "fte", null);

        assertThat(same).isEqualTo(eight).hasSameHashCodeAs(eight);
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
        assertThat(responsibilities.involves(PROSECUTION)).isTrue();
        assertThat(responsibilities.isLead(PROSECUTION)).isFalse();
        assertThat(responsibilities.involves(null)).isFalse();
    }

    @Test
    void aPromiseThatBreaksARuleCannotBeMade() {
        assertThatThrownBy(() -> Groningen.promise("ME paraat", CommitmentKind.CAPACITY, null, null, lead(POLICE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("norm-missing");
    }
}
