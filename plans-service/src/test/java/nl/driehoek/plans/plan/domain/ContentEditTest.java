package nl.driehoek.plans.plan.domain;

import static nl.driehoek.plans.plan.domain.Given.GRONINGEN_2012;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.plans.plan.domain.ContentEdit.Judgement;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import nl.driehoek.plans.plan.domain.ThemeEdits.Place;
import org.junit.jupiter.api.Test;

class ContentEditTest {
    private static final Place LAST = new Place(null, null);

    /** The theme wijken-en-buurten, with the target drugsoverlast under it. */
    private final ContentForm content = Given.withTargets(Given.target("drugsoverlast"));

    private static Judgement judged(ContentEdit edit) {
        return edit.judge(GRONINGEN_2012);
    }

    private static List<String> summary(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static List<String> paths(Judgement judgement) {
        return PlacedTheme.all(judgement.content().orElseThrow()).stream()
                .map(placed -> String.join("/", placed.path()))
                .toList();
    }

    private static ContentForm nested() {
        return Given.withThemes(Given.theme("a", Given.theme("b", Given.theme("c"))), Given.theme("d"));
    }

    @Test
    void aThemeIsAddedWhereItWasAskedFor() {
        assertThat(paths(judged(ThemeEdits.add(nested(), Given.theme("e"), LAST))))
                .containsExactly("a", "a/b", "a/b/c", "d", "e");
        assertThat(paths(judged(ThemeEdits.add(nested(), Given.theme("e"), new Place("a", 0)))))
                .containsExactly("a", "a/e", "a/b", "a/b/c", "d");
    }

    @Test
    void aThemeMovesWithAllThatStandsBelowIt() {
        assertThat(paths(judged(
                        ThemeEdits.move(nested(), "b", new Place("d", null)).orElseThrow())))
                .containsExactly("a", "d", "d/b", "d/b/c");
        assertThat(paths(judged(
                        ThemeEdits.move(nested(), "d", new Place(null, 0)).orElseThrow())))
                .containsExactly("d", "a", "a/b", "a/b/c");
    }

    @Test
    void aThemeDoesNotMoveBelowItselfNorTooDeep() {
        assertThat(summary(judged(ThemeEdits.move(nested(), "a", new Place("c", null))
                                .orElseThrow())
                        .own()))
                .containsExactly("/parent moved-below-itself");
        assertThat(summary(judged(ThemeEdits.move(nested(), "d", new Place("c", null))
                                .orElseThrow())
                        .own()))
                .containsExactly("/parent theme-too-deep");
        assertThat(summary(judged(ThemeEdits.move(nested(), "d", new Place("x", null))
                                .orElseThrow())
                        .own()))
                .containsExactly("/parent unknown-theme");
    }

    @Test
    void aKeyThatIsTakenIsAFaultOfWhatWasSentWhereverTheOtherOneStands() {
        ThemeForm taken = Given.theme("e", Given.theme("d"));

        assertThat(summary(judged(ThemeEdits.add(nested(), taken, new Place(null, 0)))
                        .own()))
                .containsExactly("/theme/themes/0/key theme-key-twice");
        assertThat(summary(judged(ThemeEdits.add(nested(), taken, LAST)).own()))
                .containsExactly("/theme/themes/0/key theme-key-twice");
        assertThat(summary(judged(ThemeEdits.replace(nested(), "b", Given.theme("b", Given.theme("a")))
                                .orElseThrow())
                        .own()))
                .containsExactly("/themes/0/key theme-key-twice");
    }

    @Test
    void everyFaultOfAnAddedThemeIsToldAtOnce() {
        assertThat(summary(judged(ThemeEdits.add(nested(), Given.theme("A"), new Place("nergens", null)))
                        .own()))
                .containsExactlyInAnyOrder("/parent unknown-theme", "/theme/key wrong-form");
        assertThat(summary(judged(ThemeEdits.add(nested(), Given.theme("d"), new Place("a", 7)))
                        .own()))
                .containsExactlyInAnyOrder("/position out-of-bounds", "/theme/key theme-key-twice");
        assertThat(summary(judged(ThemeEdits.add(nested(), Given.theme("e"), new Place("c", null)))
                        .own()))
                .containsExactly("/theme theme-too-deep");
    }

    @Test
    void tooManyThemesAreTheFaultOfTheOneThatIsAdded() {
        ThemeForm[] full = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> Given.theme("thema-" + i))
                .toArray(ThemeForm[]::new);

        assertThat(summary(judged(ThemeEdits.add(Given.withThemes(full), Given.theme("e"), LAST))
                        .own()))
                .containsExactly("/theme too-many");
    }

    @Test
    void aThemeThatIsStoodOnIsNotTakenAway() {
        Judgement judgement =
                judged(ThemeEdits.remove(content, "wijken-en-buurten").orElseThrow());

        assertThat(judgement.own()).isEmpty();
        assertThat(judgement.content()).isEmpty();
        assertThat(judgement.elsewhere())
                .containsExactly(new Fault(
                        "/targets/0/theme",
                        ContentUses.THEME_IN_USE,
                        "the target 'drugsoverlast' stands under 'wijken-en-buurten'"));
    }

    @Test
    void aTargetIsJudgedInItsPlaceAndToldOfWhereItWasSent() {
        assertThat(summary(judged(TargetEdits.add(content, Given.target("drugsoverlast"), 0))
                        .own()))
                .containsExactly("/target/key target-key-twice");
        assertThat(summary(judged(TargetEdits.add(content, Given.in(null, "nergens", java.util.Map.of()), 5))
                        .own()))
                .containsExactlyInAnyOrder(
                        "/target/key target-key-twice", "/position out-of-bounds", "/target/theme unknown-theme");
        assertThat(summary(judged(TargetEdits.replace(content, "drugsoverlast", Given.target("anders"))
                                .orElseThrow())
                        .own()))
                .containsExactly("/key key-differs");
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        assertThat(ThemeEdits.remove(content, "nergens")).isEmpty();
        assertThat(ThemeEdits.move(content, "nergens", LAST)).isEmpty();
        assertThat(ThemeEdits.replace(content, "nergens", Given.theme("nergens")))
                .isEmpty();
        assertThat(TargetEdits.remove(content, "nergens")).isEmpty();
        assertThat(TargetEdits.replace(content, "nergens", Given.target("nergens")))
                .isEmpty();
    }
}
