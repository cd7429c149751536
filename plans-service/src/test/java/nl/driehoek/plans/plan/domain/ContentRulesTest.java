package nl.driehoek.plans.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentForm.BudgetForm;
import nl.driehoek.plans.plan.domain.ContentForm.IntermediateForm;
import nl.driehoek.plans.plan.domain.ContentForm.MonitoredForm;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {

    @Test
    void anEmptyContentIsAContent() {
        assertThat(Given.faultsOf(Given.empty())).isEmpty();
    }

    @Test
    void everyFaultComesOutAtOnce() {
        ContentForm form = new ContentForm(
                List.of("Samen", " "),
                List.of(Given.theme("wijken"), Given.theme("Wijken!"), Given.theme("wijken")),
                List.of(
                        Given.target("drugsoverlast"),
                        new TargetForm(
                                "drugsoverlast",
                                "jeugd",
                                "X",
                                null,
                                "gm14",
                                null,
                                "2014-13",
                                null,
                                null,
                                "veel",
                                null,
                                null)),
                List.of(new MonitoredForm("jeugd", null, null, null, null, null)),
                List.of(new BudgetForm(null, null, null, null, null, null, null)),
                null);

        List<String> faults = Given.faultsOf(form);

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/principles/1 required",
                        "/themes/1/key wrong-form",
                        "/themes/2/key theme-key-twice",
                        "/targets/0/theme unknown-theme",
                        "/targets/1/key target-key-twice",
                        "/targets/1/theme unknown-theme",
                        "/targets/1/indicator wrong-form",
                        "/targets/1/due wrong-form",
                        "/targets/1/printed target-text-unreadable",
                        "/monitored/0/theme unknown-theme",
                        "/monitored/0/indicator required",
                        "/budget/0/key required",
                        "/budget/0/item required",
                        "/budget/0/source required",
                        "/budget/0/certainty required",
                        "/budget/0/year required");
    }

    @Test
    void aThemeKeyIsUniqueInTheWholeTree() {
        ContentForm form = Given.withThemes(
                Given.theme("wijken", Given.theme("jeugd")), Given.theme("uitgaan", Given.theme("jeugd")));

        assertThat(Given.faultsOf(form)).containsExactly("/themes/1/themes/0/key theme-key-twice");
    }

    @Test
    void themesAreNestedAtMostThreeDeep() {
        ContentForm form = Given.withThemes(
                Given.theme("a", Given.theme("b", Given.theme("c"))),
                Given.theme("d", Given.theme("e", Given.theme("f", Given.theme("g")))));

        assertThat(Given.faultsOf(form)).containsExactly("/themes/1/themes/0/themes/0/themes theme-too-deep");
    }

    @Test
    void aTargetMayStandUnderANestedTheme() {
        ContentForm form = new ContentForm(
                null,
                List.of(Given.theme("wijken", Given.theme("wijken-en-buurten"))),
                List.of(Given.target("drugsoverlast")),
                null,
                null,
                null);

        assertThat(Given.faultsOf(form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Wijken", "wijken en buurten", "-wijken", "wijken-", "wijken--buurten", "wijk_1", "é", "a/b"})
    void aKeyIsASlug(String key) {
        assertThat(Given.faultsOf(Given.withThemes(Given.theme(key)))).containsExactly("/themes/0/key wrong-form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GM0014",
                "WK001400",
                "WK0363AD",
                "BU00140001",
                "BU0363AD03",
                "PV20",
                "LD01",
                "NL01",
                "binnenstad"
            })
    void anAreaIsACbsCodeOrAnOwnSlug(String area) {
        assertThat(Given.faultsOf(Given.withTargets(Given.in(area, null, Map.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM14", "gm0014 ", "BU0363ad03", "WK0014", "Binnenstad", "NL02", ""})
    void anythingElseIsNoArea(String area) {
        assertThat(Given.faultsOf(Given.withTargets(Given.in(area, null, Map.of()))))
                .containsExactly("/targets/0/area wrong-form");
    }

    @Test
    void anAreaThatIsLeftOutIsTheJurisdiction() {
        PlanContent content = ContentRules.read(
                        Given.withTargets(Given.target("drugsoverlast")), Given.GRONINGEN_2012, new Faults())
                .orElseThrow();

        assertThat(content.targets()).extracting(Target::area).containsExactly("GM0014");
    }

    @Test
    void withSeveralJurisdictionsAnAreaMustBeGiven() {
        Faults faults = new Faults();

        ContentRules.read(
                Given.withTargets(Given.target("drugsoverlast")),
                new ContentScope(List.of("GM0106", "GM0109"), new YearSpan(2009, 2010)),
                faults);

        assertThat(faults.all())
                .extracting("pointer", "code")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/targets/0/area", "area-required"));
    }

    @ParameterizedTest
    @CsvSource({
        "2011,due-before-plan",
        "2011-Q4,due-before-plan",
        "2012-Q5,wrong-form",
        "twintigveertien,wrong-form",
        ",required"
    })
    void aDuePeriodExistsAndIsNotOverBeforeThePlanBegins(String due, String code) {
        assertThat(Given.faultsOf(Given.withTargets(Given.due(due)))).containsExactly("/targets/0/due " + code);
    }

    @Test
    void aTargetMayBeDueAfterThePlan() {
        assertThat(Given.faultsOf(Given.withTargets(Given.due("2014")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2014,baseline-not-before-due", "2015,baseline-not-before-due", "onbekend,wrong-form", ",required"})
    void aBaselineLiesBeforeTheDuePeriod(String period, String code) {
        assertThat(Given.faultsOf(Given.withTargets(Given.from(Given.baseline(period, "8")))))
                .containsExactly("/targets/0/baseline/period " + code);
    }

    @Test
    void aBaselineMayHaveNoValue() {
        assertThat(Given.faultsOf(Given.withTargets(Given.from(Given.baseline("2009", null)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zo laag mogelijk,target-text-unreadable",
        "2008,target-text-ambiguous",
        "8,comparator-unknown",
        "≤2014,reference-not-before-due",
        "-10% t.o.v. 2015,reference-not-before-due",
        ",required",
    })
    void aTargetTextThatCannotBeReadInOneWayIsRefused(String printed, String code) {
        assertThat(Given.faultsOf(Given.withTargets(Given.printed(printed))))
                .containsExactly("/targets/0/printed " + code);
    }

    @Test
    void aFaultInATargetTextNamesThePlaceInTheText() {
        Faults faults = new Faults();

        ContentRules.read(Given.withTargets(Given.printed("≤ 3 ongeveer")), Given.GRONINGEN_2012, faults);

        assertThat(faults.all())
                .extracting("detail")
                .containsExactly("at character 5: Understood '≤ 3', but not what follows: 'ongeveer'.");
    }

    @Test
    void intermediateTargetsAreDueOnceEachAndBeforeTheTargetItself() {
        ContentForm form = Given.withTargets(Given.onTheWay(
                new IntermediateForm("2012", "≤ 7"),
                new IntermediateForm("2012", "≤ 6"),
                new IntermediateForm("2014", "≤ 5"),
                new IntermediateForm("2013", "?"),
                null2()));

        assertThat(Given.faultsOf(form))
                .containsExactlyInAnyOrder(
                        "/targets/0/intermediate/1/due intermediate-due-twice",
                        "/targets/0/intermediate/2/due intermediate-not-before-due",
                        "/targets/0/intermediate/3/printed target-text-unreadable",
                        "/targets/0/intermediate/4/due required",
                        "/targets/0/intermediate/4/printed required");
    }

    private static IntermediateForm null2() {
        return new IntermediateForm(null, null);
    }

    @Test
    void aBreakdownHasPlainKeysAndValues() {
        Map<String, String> breakdown = new HashMap<>();
        breakdown.put("age", "12-17");
        breakdown.put("1st", "x");
        breakdown.put("sex", "m;f");
        breakdown.put("a/b", null);

        assertThat(Given.faultsOf(Given.withTargets(Given.in("GM0014", null, breakdown))))
                .containsExactlyInAnyOrder(
                        "/targets/0/breakdown/1st breakdown-key",
                        "/targets/0/breakdown/sex breakdown-value",
                        "/targets/0/breakdown/a~1b breakdown-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "1e15"})
    void anAmountIsInEuros(BigDecimal amount) {
        assertThat(Given.faultsOf(Given.withBudget(Given.budget("begroting", amount))))
                .containsExactly("/budget/0/amount wrong-amount");
    }

    @Test
    void anAmountMayBeUnknown() {
        assertThat(Given.faultsOf(Given.withBudget(Given.budget("rijk", (BigDecimal) null))))
                .isEmpty();
    }

    @Test
    void aBudgetKeyIsUsedOnce() {
        assertThat(Given.faultsOf(Given.withBudget(Given.budget("rijk"), Given.budget("rijk"))))
                .containsExactly("/budget/1/key budget-key-twice");
    }

    @Test
    void whatIsNoElementAtAllIsAFault() {
        ContentForm form = new ContentForm(
                Arrays.asList((String) null),
                Arrays.asList((ThemeForm) null),
                Arrays.asList((TargetForm) null),
                Arrays.asList((MonitoredForm) null),
                Arrays.asList((BudgetForm) null),
                null);

        assertThat(Given.faultsOf(form))
                .containsExactlyInAnyOrder(
                        "/principles/0 required",
                        "/themes/0 required",
                        "/targets/0 required",
                        "/monitored/0 required",
                        "/budget/0 required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007", "half \ud800"})
    void aTextHasNoCharacterThatCannotBeKept(String text) {
        ContentForm form = new ContentForm(List.of(text), null, null, null, null, null);

        assertThat(Given.faultsOf(form)).containsExactly("/principles/0 control-character");
    }

    @Test
    void aTextMayHaveLines() {
        ContentForm form = new ContentForm(List.of("een\r\n\ttwee"), null, null, null, null, null);

        assertThat(Given.faultsOf(form)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        ContentForm form = new ContentForm(List.of("x".repeat(10_001)), null, null, null, null, null);

        assertThat(Given.faultsOf(form)).containsExactly("/principles/0 text-too-long");
    }

    @Test
    void thereAreNeverMoreThanFiveHundredTargets() {
        ContentForm form =
                new ContentForm(null, null, Collections.nCopies(501, Given.target("drugsoverlast")), null, null, null);

        assertThat(Given.faultsOf(form)).containsExactly("/targets too-many");
    }

    @Test
    void aTreeOfThemesIsRefusedOnceForEveryKeyThatCameBefore() {
        qt().forAll(lists().of(pick(List.of("wijken", "jeugd", "uitgaan", "drugs", "prostitutie")))
                        .ofSizeBetween(0, 12))
                .checkAssert(keys -> {
                    ThemeForm[] themes = keys.stream().map(Given::theme).toArray(ThemeForm[]::new);

                    List<String> faults = Given.faultsOf(Given.withThemes(themes));

                    assertThat(faults).hasSize(keys.size() - new HashSet<>(keys).size());
                });
    }

    @Test
    void aContentIsReadExactlyWhenThereIsNoFault() {
        var targets = List.of(
                Given.target("drugsoverlast"),
                Given.target("overlast"),
                Given.printed("15%"),
                Given.printed("?"),
                Given.due("2011"),
                Given.in("nergens!", "jeugd", Map.of()));
        qt().forAll(lists().of(pick(targets)).ofSizeBetween(0, 4)).checkAssert(chosen -> {
            Faults faults = new Faults();

            var content = ContentRules.read(
                    Given.withTargets(chosen.toArray(TargetForm[]::new)), Given.GRONINGEN_2012, faults);

            assertThat(content.isPresent()).isEqualTo(faults.isEmpty());
            content.ifPresent(c -> assertThat(c.targets()).hasSameSizeAs(chosen));
        });
    }
}
