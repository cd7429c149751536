package nl.driehoek.partners.norm.domain;

import static nl.driehoek.partners.norm.domain.Forms.a;
import static nl.driehoek.partners.norm.domain.Forms.atLeast;
import static nl.driehoek.partners.norm.domain.Forms.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.driehoek.partners.FaultsIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormFormTest {
    /** One of each way in which the plans promise a figure. */
    static List<NormForm> ofThePlans() {
        return List.of(
                atLeast(NormType.SHARE, "80").within("P30D", "eerste verhoor").form(),
                a(NormType.SHARE).compared(NormComparator.AT_MOST, "10").form(),
                atLeast(NormType.SHARE, "75")
                        .inferred()
                        .within("P2M", "ontvangst")
                        .subPopulation("die binnen 30 dagen ontvangen zijn")
                        .form(),
                atLeast(NormType.SHARE, "100").every("P2Y").form(),
                a(NormType.LEVEL)
                        .compared(NormComparator.LESS_THAN, "30")
                        .unit("dagen")
                        .form(),
                atLeast(NormType.COUNT, "4").unit("acties").every("P1Y").form(),
                a(NormType.COUNT)
                        .compared(NormComparator.MORE_THAN, "2")
                        .unit("controles")
                        .every("P1Y")
                        .perUnit("coffeeshop")
                        .form(),
                atLeast(NormType.LEVEL, "10")
                        .unit("veelplegers")
                        .perUnit("district", "Noord", "Zuid")
                        .form(),
                atLeast(NormType.AMOUNT, "250000").every("P1Y").form(),
                atLeast(NormType.AMOUNT, "625000.50").by("2012").form(),
                atLeast(NormType.CAPACITY, "1.5").inferred().unit("peloton ME").form(),
                atLeast(NormType.COUNT, "2")
                        .unit("vergaderingen")
                        .every("P1Y")
                        .parts(part("leidinggevenden", "1"), part("portiers", "1"))
                        .form(),
                atLeast(NormType.FREQUENCY, "1").every("P1W").form(),
                atLeast(NormType.FREQUENCY, "1").every("P2W").form(),
                atLeast(NormType.FREQUENCY, "1").every("P1D").perUnit("plek").form(),
                atLeast(NormType.LEVEL, "6")
                        .unit("commandanten")
                        .by("2012-06-01")
                        .form(),
                a(NormType.COUNT)
                        .compared(NormComparator.EXACTLY, "0")
                        .unit("vergunningen")
                        .by("2010")
                        .form(),
                a(NormType.DATE)
                        .by("2012-Q2")
                        .switchedOnBy("besluit van de raad")
                        .form(),
                a(NormType.OPEN)
                        .compared(NormComparator.LESS_THAN, null)
                        .unit("slachtoffers")
                        .text("terugdringen")
                        .form());
    }

    private static List<String> faults(Forms form) {
        return FaultsIn.check(form.form()::check);
    }

    @ParameterizedTest
    @MethodSource("ofThePlans")
    void whatThePlansPromiseIsWrittenAsItIsRead(NormForm form) {
        assertThat(FaultsIn.check(form::check)).isEmpty();
        Norm norm = form.norm();
        assertThat(NormForm.of(norm).norm()).isEqualTo(norm);
        assertThat(NormForm.of(norm))
                .usingRecursiveComparison()
                .ignoringFields("key")
                .isEqualTo(form);
    }

    @Test
    void whatATypeNeedsMustBeThere() {
        assertThat(faults(a(NormType.SHARE))).containsExactlyInAnyOrder("/comparator required", "/quantity required");
        assertThat(faults(atLeast(NormType.CAPACITY, "8"))).containsExactly("/unit required");
        assertThat(faults(a(NormType.DATE))).containsExactly("/by required");
        assertThat(faults(a(NormType.OPEN))).containsExactly("/text required");
    }

    @Test
    void aCountNeedsAPeriod() {
        assertThat(faults(atLeast(NormType.COUNT, "4").unit("acties"))).containsExactly("/every period-missing");
        assertThat(faults(atLeast(NormType.AMOUNT, "4"))).containsExactly("/every period-missing");
        assertThat(faults(atLeast(NormType.FREQUENCY, "4"))).containsExactly("/every period-missing");
        assertThat(faults(
                        atLeast(NormType.COUNT, "4").unit("acties").every("P1Y").by("2012")))
                .containsExactly("/by every-and-by");
    }

    @Test
    void whatATypeDoesNotKnowIsRefused() {
        assertThat(faults(a(NormType.DATE)
                        .by("2012")
                        .compared(NormComparator.AT_LEAST, "1")
                        .every("P1Y")
                        .unit("x")))
                .containsExactlyInAnyOrder(
                        "/comparator not-for-type",
                        "/quantity not-for-type",
                        "/every not-for-type",
                        "/by every-and-by",
                        "/unit not-for-type");
        assertThat(faults(atLeast(NormType.CAPACITY, "8").unit("fte").within("P1D", "oproep")))
                .containsExactly("/within not-for-type");
    }

    @Test
    void figuresAreOfTheirKind() {
        assertThat(faults(atLeast(NormType.SHARE, "100.1"))).containsExactly("/quantity share-above-whole");
        assertThat(faults(atLeast(NormType.SHARE, "-1"))).containsExactly("/quantity negative");
        assertThat(faults(atLeast(NormType.COUNT, "1.5").unit("x").every("P1Y")))
                .containsExactly("/quantity not-whole");
        assertThat(faults(atLeast(NormType.AMOUNT, "1.555").every("P1Y"))).containsExactly("/quantity too-precise");
        assertThat(faults(atLeast(NormType.CAPACITY, "1e999999999").unit("x")))
                .containsExactly("/quantity too-many-digits");
        assertThat(faults(atLeast(NormType.CAPACITY, "1e-999999999").unit("x")))
                .containsExactly("/quantity too-many-digits");
    }

    @Test
    void periodsAndLengthsHaveAForm() {
        assertThat(faults(atLeast(NormType.COUNT, "1").unit("x").every("P5Y"))).containsExactly("/every wrong-form");
        assertThat(faults(a(NormType.DATE).by("medio 2012"))).containsExactly("/by wrong-form");
        assertThat(faults(atLeast(NormType.SHARE, "80").within("30 dagen", " ")))
                .containsExactly("/within/length wrong-form", "/within/startEvent required");
    }

    @Test
    void partsAddUp() {
        Forms meetings = atLeast(NormType.COUNT, "3").unit("x").every("P1Y").parts(part("a", "1"), part("b", "1"));

        assertThat(faults(meetings)).containsExactly("/parts parts-do-not-add-up");
        assertThat(faults(meetings.perUnit("district")))
                .containsExactlyInAnyOrder("/parts parts-and-per-unit", "/parts parts-do-not-add-up");
        assertThat(faults(atLeast(NormType.COUNT, "2").unit("x").every("P1Y").parts(part("a", "1"), part("a", "1"))))
                .containsExactly("/parts/1/key part-key-twice");
    }

    @Test
    void unitsAreNamedOnce() {
        assertThat(faults(atLeast(NormType.SHARE, "80").perUnit("district", "Noord", "Noord")))
                .containsExactly("/perUnit/names/1 unit-twice");
    }

    @Test
    void normsOfACommitmentHaveKeysOfTheirOwn() {
        List<NormForm> forms = new ArrayList<>(Arrays.asList(
                atLeast(NormType.SHARE, "80").form(),
                null,
                atLeast(NormType.SHARE, "90").key("n1").form(),
                atLeast(NormType.SHARE, "90").key("Te laat").form()));

        assertThat(FaultsIn.check(faults -> NormForm.checkAll(forms, faults)))
                .containsExactly("/1 required", "/2/key norm-key-twice", "/3/key wrong-form");
        assertThat(NormForm.norms(List.of(forms.get(0), forms.get(0))))
                .extracting(Norm::key)
                .containsExactly("n1", "n2");
        assertThat(NormForm.norms(null)).isEmpty();
    }
}
