package nl.driehoek.partners.norm.domain;

import static nl.driehoek.partners.norm.domain.Forms.a;
import static nl.driehoek.partners.norm.domain.Forms.atLeast;
import static nl.driehoek.partners.norm.domain.Forms.cases;
import static nl.driehoek.partners.norm.domain.Forms.doneOn;
import static nl.driehoek.partners.norm.domain.Forms.notDone;
import static nl.driehoek.partners.norm.domain.Forms.of;
import static nl.driehoek.partners.norm.domain.Forms.part;
import static nl.driehoek.partners.norm.domain.Forms.quantity;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.driehoek.partners.FaultsIn;
import org.junit.jupiter.api.Test;

class ReportedValueTest {
    private static final LocalDate TODAY = LocalDate.parse("2012-07-01");
    private static final Norm SHARE = atLeast(NormType.SHARE, "80").norm();
    private static final Norm COUNT =
            atLeast(NormType.COUNT, "4").unit("acties").every("P1Y").norm();
    private static final Norm DATE = a(NormType.DATE).by("2012").norm();

    private static List<String> faults(Norm norm, ReportedValue... values) {
        return FaultsIn.check(f -> ReportedValue.check(Arrays.asList(values), List.of(norm), TODAY, f));
    }

    private static ReportedValue share(String quantity, String numerator, String denominator) {
        return new ReportedValue("n1", null, number(quantity), number(numerator), number(denominator), null, null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    void whatFitsTheNormIsTaken() {
        assertThat(faults(SHARE, cases(101, 120))).isEmpty();
        assertThat(faults(SHARE, quantity("84.2"))).isEmpty();
        assertThat(faults(COUNT, quantity("3"))).isEmpty();
        assertThat(faults(DATE, doneOn("2012-06-01"))).isEmpty();
        assertThat(faults(DATE, notDone())).isEmpty();
    }

    @Test
    void itIsAboutANormOfTheCommitment() {
        ReportedValue other = new ReportedValue("n2", null, BigDecimal.ONE, null, null, null, null);
        ReportedValue none = new ReportedValue("", null, BigDecimal.ONE, null, null, null, null);

        assertThat(faults(COUNT, other, null, none))
                .containsExactly("/0/norm unknown-norm", "/1 required", "/2/norm required");
    }

    @Test
    void aShareHasItsCasesOrItsPercentage() {
        assertThat(faults(SHARE, share(null, null, null))).containsExactly("/0/quantity required");
        assertThat(faults(SHARE, share("80", "8", "10"))).containsExactly("/0/quantity share-twice");
        assertThat(faults(SHARE, share(null, "8", null))).containsExactly("/0/denominator required");
        assertThat(faults(SHARE, share(null, null, "8"))).containsExactly("/0/numerator required");
        assertThat(faults(SHARE, share(null, "11", "10"))).containsExactly("/0/numerator share-above-whole");
        assertThat(faults(SHARE, share(null, "-1", "10"))).containsExactly("/0/numerator negative");
        assertThat(faults(SHARE, quantity("100.5"))).containsExactly("/0/quantity share-above-whole");
    }

    @Test
    void aFigureIsOfTheKindOfItsNorm() {
        assertThat(faults(COUNT, quantity("-1"))).containsExactly("/0/quantity negative");
        assertThat(faults(COUNT, quantity("1.5"))).containsExactly("/0/quantity not-whole");
        assertThat(faults(COUNT, doneOn("2012-06-01")))
                .containsExactly("/0/doneOn not-for-type", "/0/quantity required");
        assertThat(faults(COUNT, cases(1, 2)))
                .containsExactly("/0/numerator not-for-type", "/0/denominator not-for-type", "/0/quantity required");
        assertThat(faults(DATE, quantity("1"))).containsExactly("/0/quantity not-for-type", "/0/done required");
    }

    @Test
    void whatIsDoneHasADayThatHasBeen() {
        assertThat(faults(DATE, doneOn("2012-07-02"))).containsExactly("/0/doneOn done-in-future");
        assertThat(faults(DATE, new ReportedValue("n1", null, null, null, null, null, true)))
                .containsExactly("/0/doneOn required");
        assertThat(faults(DATE, new ReportedValue("n1", null, null, null, null, TODAY, false)))
                .containsExactly("/0/doneOn done-contradicts");
    }

    @Test
    void aSplitIsOneOfTheNorm() {
        Norm named = atLeast(NormType.LEVEL, "10")
                .unit("x")
                .perUnit("district", "Noord")
                .norm();
        Norm unnamed =
                atLeast(NormType.LEVEL, "10").unit("x").perUnit("district").norm();
        Norm parts = atLeast(NormType.COUNT, "2")
                .unit("x")
                .every("P1Y")
                .parts(part("a", "1"), part("b", "1"))
                .norm();

        assertThat(faults(named, of("Noord", "1"), of("Zuid", "1"), quantity("1")))
                .containsExactly("/1/split unknown-split", "/2/split split-missing");
        assertThat(faults(unnamed, of("Noord", "1"), of("Zuid", "1"))).isEmpty();
        assertThat(faults(parts, of("a", "1"), of("c", "1"))).containsExactly("/1/split unknown-split");
        assertThat(faults(COUNT, of("a", "1"))).containsExactly("/0/split unknown-split");
    }

    @Test
    void theSameIsSaidOnce() {
        assertThat(faults(COUNT, quantity("1"), quantity("2"))).containsExactly("/1 value-twice");
    }
}
