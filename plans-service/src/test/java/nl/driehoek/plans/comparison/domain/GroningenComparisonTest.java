package nl.driehoek.plans.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.driehoek.plans.comparison.domain.Change.Added;
import nl.driehoek.plans.comparison.domain.Change.Changed;
import nl.driehoek.plans.comparison.domain.Change.Moved;
import nl.driehoek.plans.comparison.domain.Change.Removed;
import nl.driehoek.plans.comparison.domain.FieldChange.ExpressionChange;
import nl.driehoek.plans.comparison.domain.FieldChange.ListChange;
import nl.driehoek.plans.comparison.domain.FieldChange.NumberChange;
import nl.driehoek.plans.comparison.domain.FieldChange.TextChange;
import nl.driehoek.plans.plan.domain.PlanRules.NewPlan;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The draft framework 2011–2014 against the annual plan of 2012. */
class GroningenComparisonTest {
    private static final RevisionComparison COMPARISON =
            compare(GroningenPlans.framework(), GroningenPlans.annualPlan());

    private static RevisionComparison compare(NewPlan from, NewPlan to) {
        return RevisionComparison.of(from.header(), from.content(), to.header(), to.content());
    }

    private static List<String> changed(List<Change<Target>> changes) {
        List<String> said = new ArrayList<>();
        for (Change<Target> change : changes) {
            if (change instanceof Changed<Target> changed) {
                changed.fields().forEach(field -> said.add(changed.to().key() + ": " + said(field)));
            }
        }
        return said;
    }

    private static String said(FieldChange change) {
        if (change instanceof TextChange text) {
            return text.field() + " " + text.from() + " → " + text.to();
        }
        if (change instanceof NumberChange number) {
            return number.field() + " " + number.from() + " → " + number.to();
        }
        if (change instanceof ExpressionChange printed) {
            return printed.field() + " " + text(printed.from()) + " → " + text(printed.to()) + " " + printed.effect();
        }
        return ((ListChange) change).field() + " +" + ((ListChange) change).added() + " -"
                + ((ListChange) change).removed();
    }

    private static @Nullable String text(@Nullable TargetExpression expression) {
        return expression == null ? null : expression.printed();
    }

    @Test
    void ofTheTenSharedTargetsExactlyTheseFieldsChanged() {
        assertThat(changed(COMPARISON.targets()))
                .containsExactly(
                        "drugsoverlast: printed <2008 → <2008 (8%) NOTATION",
                        "overlast-omwonenden: printed <2008 → <2008 (10%) NOTATION",
                        "verloedering: printed ≤2008 → ≤2008 (4,0) NOTATION",
                        "inbraak-slachtoffer: printed <2008 → <2008 (12%) NOTATION",
                        "dreiging: printed ≤2008 → ≤2008 (1,4) NOTATION",
                        "overlast-jongeren: baselinePrinted 11 (2008) → 11% (2008)",
                        "overlast-jongeren: printed <2008 → <2008 (11%) NOTATION",
                        "mishandelingen: name Aantal mishandelingen per 1000 inwoners → Aantal aangiften mishandelingen"
                                + " per 1000 inwoners",
                        "mishandelingen: baseline.value 4 → 5",
                        "mishandelingen: baselinePrinted 4 (2009) → 5 (2009)",
                        "mishandelingen: printed ≤2009 → 4 BOUND",
                        "inbraken: name Aantal inbraken per 1000 woningen → Aantal aangiften inbraken per 1000 woningen");
    }

    @Test
    void theOtherTargetsOfTheFrameworkWereNotCarriedOver() {
        assertThat(COMPARISON.targets().stream()
                        .filter(Removed.class::isInstance)
                        .map(change -> ((Removed<Target>) change).item().key()))
                .containsExactly(
                        "jeugdgroepen-hinderlijk",
                        "jeugdgroepen-overlastgevend",
                        "jeugdgroepen-crimineel",
                        "verdachten-12-17",
                        "verdachten-18-24",
                        "verdachten-18-24-centrum",
                        "halt-verwijzingen",
                        "geweldsaangiften",
                        "meldingen-huiselijk-geweld",
                        "vervolgmeldingen-huiselijk-geweld");
        assertThat(COMPARISON.targets()).noneMatch(change -> change instanceof Added || change instanceof Moved);
    }

    @Test
    void themesAreTheSameByKeyWhateverTheirNumber() {
        assertThat(COMPARISON.themes()).noneMatch(change -> change instanceof Added || change instanceof Removed);
    }

    @Test
    void theSummaryIsDutch() {
        List<String> lines = ComparisonSummary.of(COMPARISON).stream()
                .flatMap(section -> section.lines().stream())
                .toList();

        assertThat(lines)
                .contains(
                        "Streefwaarde Aantal aangiften mishandelingen per 1000 inwoners: naam Aantal mishandelingen per"
                                + " 1000 inwoners → Aantal aangiften mishandelingen per 1000 inwoners; nulmeting 4 → 5"
                                + " (2009); streefwaarde ≤2009 → 4.",
                        "Streefwaarde Drugsoverlast (%): streefwaarde <2008 → <2008 (8%) (zelfde grens, anders"
                                + " genoteerd).",
                        "Post Rijksuitkering leefbaarheid en veiligheid: bedrag € 1.515.000 → € 1.500.000; zekerheid"
                                + " verwacht → vastgesteld.");
        assertThat(lines).anyMatch(line -> line.startsWith("Niet overgenomen: Aantal hinderlijke jeugdgroepen, "));
    }

    @Test
    void aPlanSaysTheSameAsItself() {
        assertThat(compare(GroningenPlans.annualPlan(), GroningenPlans.annualPlan())
                        .isEmpty())
                .isTrue();
    }
}
