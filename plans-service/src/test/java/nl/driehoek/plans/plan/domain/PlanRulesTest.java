package nl.driehoek.plans.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
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
        PlanForm form = new PlanForm(null, " ", null, null, null, null, null, null, null);

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
        PlanForm form = new PlanForm(
                "BD.11 2873240",
                "Jaarplan",
                PlanKind.ANNUAL_PLAN,
                List.of("Groningen"),
                2012,
                2012,
                null,
                null,
                Given.withThemes(Given.theme(null)));

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
        UUID parent = new UUID(0, 1);
        PlanForm form = new PlanForm(
                "BD.11 2873240",
                "Jaarplan",
                PlanKind.ANNUAL_PLAN,
                List.of("GM0014"),
                2012,
                2012,
                Arrays.asList(parent, null, parent),
                null,
                Given.empty());

        assertThat(Given.faultsOf(form)).containsExactly("/parents/1 required", "/parents/2 twice");
    }

    private static PlanForm withYears(int from, int to) {
        return new PlanForm(
                "BD.11 2873240",
                "Jaarplan",
                PlanKind.ANNUAL_PLAN,
                List.of("GM0014"),
                from,
                to,
                null,
                null,
                Given.empty());
    }

    private static PlanForm withJurisdictions(String... codes) {
        return new PlanForm(
                "BD.11 2873240",
                "Jaarplan",
                PlanKind.ANNUAL_PLAN,
                List.of(codes),
                2012,
                2012,
                null,
                null,
                Given.empty());
    }
}
