package nl.driehoek.plans.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.comparison.domain.GroningenPlans;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.domain.NewEdition.DropReason;
import nl.driehoek.plans.plan.domain.NewEdition.Dropped;
import nl.driehoek.plans.plan.domain.NewEdition.EditionForm;
import nl.driehoek.plans.plan.domain.NewEdition.EditionPart;
import nl.driehoek.plans.plan.domain.PlanRules.NewPlan;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.target.domain.TargetReading;
import nl.driehoek.plans.target.domain.TargetTextParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class NewEditionTest {
    private static final NewPlan SOURCE = GroningenPlans.annualPlan();

    private static EditionForm form(@Nullable String reference, int from, int to) {
        return new EditionForm(reference, null, from, to, null, null, null, null);
    }

    private static NewEdition made(PlanHeader header, PlanContent content, int from, int to) {
        Faults faults = new Faults();
        return NewEdition.of(Given.ID, header, content, form("BD.12 3401127", from, to), faults)
                .orElseThrow(() -> new AssertionError(faults.all().toString()));
    }

    @Test
    void thePlanOf2012IsTheStartForThatOf2013() {
        NewEdition edition = made(SOURCE.header(), SOURCE.content(), 2013, 2013);

        PlanHeader header = edition.plan().header();
        assertThat(header.title()).isEqualTo("Jaarplan Veiligheid 2013");
        assertThat(header.predecessor())
                .isEqualTo(new PlanHeader.PlanPointer(Given.ID, "BD.11 2873240", "Jaarplan Veiligheid 2012"));
        assertThat(header.kind()).isEqualTo(PlanKind.ANNUAL_PLAN);
        assertThat(header.jurisdictions()).containsExactly("GM0014");
        PlanContent copy = edition.plan().content();
        assertThat(copy.themes()).isEqualTo(SOURCE.content().themes());
        assertThat(copy.targets()).isEqualTo(SOURCE.content().targets()).hasSize(10);
        assertThat(copy.budget()).allMatch(line -> line.year() >= 2013);
        assertThat(edition.dropped())
                .contains(new Dropped(
                        EditionPart.BUDGET_LINE,
                        "begroting-2012",
                        "Veiligheid in de gemeentebegroting",
                        DropReason.YEARS_BEFORE_PERIOD));
    }

    @Test
    void targetsThatWereDueBeforeAreLeftBehind() {
        NewEdition edition = made(SOURCE.header(), SOURCE.content(), 2015, 2015);

        assertThat(edition.plan().content().targets()).isEmpty();
        assertThat(edition.dropped().stream().filter(dropped -> dropped.part() == EditionPart.TARGET))
                .hasSize(10)
                .allMatch(dropped -> dropped.reason() == DropReason.DUE_BEFORE_PERIOD);
    }

    @Test
    void aTitleOfMoreYearsGetsBothNewYears() {
        NewPlan framework = GroningenPlans.framework();

        assertThat(made(framework.header(), framework.content(), 2014, 2017)
                        .plan()
                        .header()
                        .title())
                .isEqualTo("Kadernota Veiligheidsbeleid 2014 – 2017");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Faults faults = new Faults();

        NewEdition.of(Given.ID, SOURCE.header(), SOURCE.content(), form("BD.11 2873240", 2014, 2013), faults);

        assertThat(faults.all().stream().map(Fault::code)).containsExactly("reference-not-new", "period-reversed");
    }

    private static Gen<PlanContent> contents() {
        return integers()
                .between(0, 4000)
                .map(seed -> new PlanContent(
                        List.of("Uitgangspunt"),
                        SOURCE.content().themes(),
                        IntStream.range(0, 6).mapToObj(i -> target(i, seed)).toList(),
                        SOURCE.content().monitored(),
                        IntStream.range(0, 6)
                                .mapToObj(i -> new BudgetLine(
                                        "post-" + i,
                                        "Post",
                                        BigDecimal.TEN,
                                        2010 + (seed + i) % 7,
                                        i % 2 == 0 ? null : 2010 + (seed + i) % 7 + i,
                                        "Rijk",
                                        BudgetLine.Certainty.DECIDED))
                                .toList(),
                        List.of("Nog open"),
                        new Surroundings(
                                List.of(),
                                List.of(),
                                Stream.of("2010", "2012-07", "2014-01-01")
                                        .map(end -> new Citation(
                                                "c-" + end,
                                                Citation.Kind.COVENANT,
                                                "Convenant",
                                                null,
                                                new PartialDate(end)))
                                        .toList(),
                                List.of(),
                                List.of(),
                                List.of(new PriorityChange(
                                        PriorityChange.Change.DROPPED, "Woninginbraken", null, "Daling", null)))));
    }

    private static Target target(int i, int seed) {
        var reading = (TargetReading.Read) TargetTextParser.parse("≤ " + i, new TargetTextParser.Context(null, null));
        int due = 2012 + (seed / (i + 1)) % 6;
        return new Target(
                "doel-" + i,
                "opgroeien",
                "overlast",
                null,
                "GM0014",
                null,
                i % 2 == 0 ? Period.year(due) : Period.quarter(due, 3),
                null,
                null,
                reading.expression(),
                null,
                IntStream.range(2010, due)
                        .mapToObj(year -> new Target.Intermediate(Period.year(year), reading.expression()))
                        .toList());
    }

    @Test
    void everythingIsCopiedOrListedAsLeftBehind() {
        qt().forAll(contents(), integers().between(2009, 2020)).check((content, from) -> {
            NewEdition edition = made(SOURCE.header(), content, from, from + 1);
            PlanContent copy = edition.plan().content();
            return copy.targets().size() + count(edition, EditionPart.TARGET)
                            == content.targets().size()
                    && steps(copy.targets()) + count(edition, EditionPart.INTERMEDIATE_TARGET)
                            == steps(content.targets().stream()
                                    .filter(target -> copy.targets().stream()
                                            .anyMatch(kept -> kept.key().equals(target.key())))
                                    .toList())
                    && copy.budget().size() + count(edition, EditionPart.BUDGET_LINE)
                            == content.budget().size()
                    && copy.surroundings().citations().size() + count(edition, EditionPart.CITATION)
                            == content.surroundings().citations().size()
                    && count(edition, EditionPart.PRIORITY_CHANGE) == 1
                    && copy.themes().equals(content.themes())
                    && copy.monitored().equals(content.monitored())
                    && copy.principles().equals(content.principles())
                    && copy.openFields().equals(content.openFields());
        });
    }

    private static long count(NewEdition edition, EditionPart part) {
        return edition.dropped().stream()
                .filter(dropped -> dropped.part() == part)
                .count();
    }

    private static int steps(List<Target> targets) {
        return targets.stream().mapToInt(target -> target.intermediate().size()).sum();
    }

    @Test
    void whatKeptTheRulesKeepsThemInTheNewPeriod() {
        qt().forAll(contents(), integers().between(2009, 2020)).check((content, from) -> {
            NewPlan made = made(SOURCE.header(), content, from, from + 1).plan();
            return ContentRules.read(
                            ContentDocument.of(made.content()).form(), ContentScope.of(made.header()), new Faults())
                    .filter(made.content()::equals)
                    .isPresent();
        });
    }
}
