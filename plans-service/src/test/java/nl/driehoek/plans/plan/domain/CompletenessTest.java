package nl.driehoek.plans.plan.domain;

import static nl.driehoek.plans.plan.domain.Given.GRONINGEN_2012;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange.Change;
import nl.driehoek.plans.plan.domain.SurroundingsForm.PriorityChangeForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static Completeness of(ContentForm form) {
        Faults faults = new Faults();
        PlanContent content = ContentRules.read(form, GRONINGEN_2012, faults)
                .orElseThrow(() -> new AssertionError(faults.all().toString()));
        return Completeness.of(content, code -> code.startsWith("groningen-"));
    }

    private static List<String> summary(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static ThemeForm theme(
            String key,
            @Nullable String objective,
            @Nullable String result,
            @Nullable String open,
            ThemeForm... below) {
        return new ThemeForm(
                key,
                "Een thema",
                null,
                null,
                objective,
                result == null ? null : List.of(result),
                null,
                null,
                open == null ? null : List.of(open),
                List.of(below));
    }

    private static TargetForm printed(String indicator, String printed, @Nullable String baseline) {
        return new TargetForm(
                "doel",
                null,
                indicator,
                null,
                null,
                null,
                "2014",
                baseline == null ? null : Given.baseline("2008", baseline),
                null,
                printed,
                null,
                null);
    }

    private static Completeness withTarget(TargetForm target) {
        return of(new ContentForm(
                null, List.of(theme("wijken", "Veilig", null, null)), List.of(target), null, null, null));
    }

    @Test
    void aPlanWithoutThemesIsNotComplete() {
        Completeness found = of(Given.empty());

        assertThat(found.isComplete()).isFalse();
        assertThat(summary(found.missing())).containsExactly("/themes no-themes");
    }

    @Test
    void aThemeSaysWhatItIsForOrThatThisIsOpen() {
        assertThat(of(Given.withThemes(theme("a", "Veilig", null, null))).isComplete())
                .isTrue();
        assertThat(of(Given.withThemes(theme("a", null, "Minder overlast", null)))
                        .isComplete())
                .isTrue();
        assertThat(of(Given.withThemes(theme("a", null, null, "Doel nog te bepalen")))
                        .isComplete())
                .isTrue();
        assertThat(summary(of(Given.withThemes(theme("a", null, null, null))).missing()))
                .containsExactly("/themes/0 theme-without-objective");
    }

    @Test
    void aThemeStandsUnderTheObjectiveOfOneAboveIt() {
        ThemeForm below = theme("b", null, null, null, theme("c", null, null, null));

        assertThat(of(Given.withThemes(theme("a", "Veilig", null, null, below))).isComplete())
                .isTrue();
        assertThat(summary(of(Given.withThemes(theme("a", null, null, null, below)))
                        .missing()))
                .containsExactly("/themes/0/themes/0/themes/0 theme-without-objective");
    }

    @Test
    void aTargetOnAnIndicatorThatIsNotThereCannotBeJudged() {
        assertThat(summary(withTarget(printed("elders", "≤ 3", "4")).missing()))
                .containsExactly("/targets/0/indicator unknown-indicator");
        assertThat(withTarget(printed("groningen-overlast", "≤ 3", "4")).missing())
                .isEmpty();
    }

    @Test
    void aTargetThatIsOpenlyToBeDeterminedBlocksNothing() {
        Completeness found = withTarget(printed("elders", "nader te bepalen", "4"));

        assertThat(found.isComplete()).isTrue();
        assertThat(summary(found.remarks())).containsExactly("/targets/0/indicator unknown-indicator");
        assertThat(found.open())
                .containsExactly(new Fault("/targets/0/printed", "to-be-determined", "nader te bepalen"));
    }

    @Test
    void aTargetWithoutBaselineIsRemarkedOn() {
        Completeness found = withTarget(printed("groningen-overlast", "≤ 3", null));

        assertThat(found.isComplete()).isTrue();
        assertThat(summary(found.remarks())).containsExactly("/targets/0/baseline baseline-missing");
    }

    @Test
    void aLevelThatIsNotStatedIsRemarkedOn() {
        assertThat(summary(
                        withTarget(printed("groningen-overlast", "<2009", "4")).remarks()))
                .containsExactly("/targets/0/printed reference-not-stated");
        assertThat(withTarget(printed("groningen-overlast", "<2009 (8%)", "4")).remarks())
                .isEmpty();
        assertThat(withTarget(printed("groningen-overlast", "<2008", "4")).remarks())
                .as("the baseline states it")
                .isEmpty();
    }

    @Test
    void whatWasDecidedToBeSpentHasAnAmount() {
        assertThat(summary(
                        of(Given.withBudget(Given.budget("veiligheid", null))).missing()))
                .containsExactly("/themes no-themes", "/budget/0/amount budget-amount-missing");
    }

    @Test
    void anAddedPriorityNamesItsTheme() {
        var added = new PriorityChangeForm(Change.ADDED, "Ondermijning", null, "Groeit", null);
        var dropped = new PriorityChangeForm(Change.DROPPED, "Woninginbraken", null, "Daalt", null);
        Completeness found = of(new ContentForm(
                null,
                List.of(theme("a", "Veilig", null, null)),
                null,
                null,
                null,
                null,
                new SurroundingsForm(null, null, null, null, null, List.of(added, dropped))));

        assertThat(found.isComplete()).isTrue();
        assertThat(summary(found.remarks())).containsExactly("/priorityChanges/0/theme added-theme-missing");
    }

    @Test
    void everythingThatIsOpenIsListed() {
        ThemeForm below = theme("b", null, null, "Wie doet mee");
        Completeness found = of(new ContentForm(
                null, List.of(theme("a", "Veilig", null, null, below)), null, null, null, List.of("Dekking na 2012")));

        assertThat(found.open())
                .containsExactly(
                        new Fault("/openFields/0", "open-field", "Dekking na 2012"),
                        new Fault("/themes/0/themes/0/openFields/0", "open-field", "Wie doet mee"));
    }
}
