package nl.driehoek.plans.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.PlanForm.DocumentDateForm;
import nl.driehoek.plans.plan.domain.PlanForm.HeaderForm;
import nl.driehoek.plans.plan.domain.PlanForm.OwnerForm;
import nl.driehoek.plans.plan.domain.PlanForm.ParentForm;
import nl.driehoek.plans.plan.domain.PlanForm.PointerForm;
import nl.driehoek.plans.plan.domain.PlanHeader.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRulesTest {

    @Test
    void aCompleteFormIsAPlan() {
        Faults faults = new Faults();

        var plan = PlanRules.read(Given.form(Given.empty()), faults);

        assertThat(faults.all()).isEmpty();
        assertThat(plan.orElseThrow().header()).isEqualTo(Given.header());
    }

    @Test
    void everythingThatIsMissingComesOutAtOnce() {
        PlanForm form = new PlanForm(
                new HeaderForm(null, " ", null, null, null, null, null, null, null, null, null, null), null);

        assertThat(Given.faultsOf(form))
                .containsExactlyInAnyOrder(
                        "/reference required",
                        "/title required",
                        "/kind required",
                        "/jurisdictions required",
                        "/period/from required",
                        "/period/to required",
                        "/content required");
    }

    @Test
    void faultsOfTheHeaderAndTheContentComeOutTogether() {
        PlanForm form =
                new PlanForm(Given.headerForm(List.of("Groningen"), 2012, 2012), Given.withThemes(Given.theme(null)));

        assertThat(Given.faultsOf(form))
                .containsExactlyInAnyOrder("/jurisdictions/0 wrong-form", "/content/themes/0/key required");
    }

    @Test
    void aPlanDoesNotEndBeforeItBegins() {
        assertThat(Given.faultsOf(withYears(2014, 2011))).containsExactly("/period period-reversed");
    }

    @Test
    void aPlanIsForYearsThatPeopleCanPlanFor() {
        assertThat(Given.faultsOf(withYears(12, 20120)))
                .containsExactly("/period/from out-of-bounds", "/period/to out-of-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"binnenstad", "GM14", "gm0014"})
    void aJurisdictionHasACbsCode(String code) {
        assertThat(Given.faultsOf(withJurisdictions(code))).containsExactly("/jurisdictions/0 wrong-form");
    }

    @Test
    void aJurisdictionIsNamedOnce() {
        assertThat(Given.faultsOf(withJurisdictions("GM0014", "GM0014"))).containsExactly("/jurisdictions/1 twice");
    }

    @Test
    void aParentIsNamedOnceAndIsThere() {
        ParentForm parent = new ParentForm(Relation.ELABORATES, new PointerForm(new UUID(0, 1), null, null));
        PlanForm form = new PlanForm(Given.related(Arrays.asList(parent, null, parent), null), Given.empty());

        assertThat(Given.faultsOf(form)).containsExactly("/parents/1 required", "/parents/2 twice");
    }

    @Test
    void aParentIsNamedInSomeWayAndSaysHowThePlanDependsOnIt() {
        ParentForm parent = new ParentForm(null, new PointerForm(null, " ", null));
        PlanForm form = new PlanForm(Given.related(List.of(parent), new PointerForm(null, null, null)), Given.empty());

        assertThat(Given.faultsOf(form))
                .containsExactly("/parents/0/relation required", "/parents/0 required", "/predecessor required");
    }

    @Test
    void aPlanMayNameAParentThatStillHasToCome() {
        ParentForm parent = new ParentForm(
                Relation.ELABORATES, new PointerForm(null, null, "Integraal Veiligheidsbeleid 2019-2022"));
        PlanForm form = new PlanForm(Given.related(List.of(parent), null), Given.empty());

        assertThat(Given.faultsOf(form)).isEmpty();
    }

    @Test
    void ownersAndDatesOfTheDocumentSayWhatTheyAre() {
        HeaderForm header = new HeaderForm(
                "BD.11 2873240",
                "Jaarplan",
                PlanKind.ANNUAL_PLAN,
                List.of("GM0014"),
                2012,
                2012,
                "e".repeat(101),
                List.of(
                        new OwnerForm("Politie", null),
                        new OwnerForm("Politie", "1234"),
                        new OwnerForm(null, "00000001A01831371000")),
                null,
                null,
                "b".repeat(301),
                List.of(
                        new DocumentDateForm("raadsbrief", "2012-02-30", null),
                        new DocumentDateForm(null, "2010-08", null),
                        new DocumentDateForm("concept", null, null)));

        assertThat(Given.faultsOf(new PlanForm(header, Given.empty())))
                .containsExactlyInAnyOrder(
                        "/edition text-too-long",
                        "/owners/1/oin wrong-form",
                        "/owners/1/name twice",
                        "/owners/2/name required",
                        "/decidingBody text-too-long",
                        "/documentDates/0/date wrong-form",
                        "/documentDates/1/what required",
                        "/documentDates/2/date required");
    }

    private static PlanForm withYears(int from, int to) {
        return new PlanForm(Given.headerForm(List.of("GM0014"), from, to), Given.empty());
    }

    private static PlanForm withJurisdictions(String... codes) {
        return new PlanForm(Given.headerForm(List.of(codes), 2012, 2012), Given.empty());
    }
}
