package nl.driehoek.plans.plan.document;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.plan.domain.BudgetLine;
import nl.driehoek.plans.plan.domain.Monitored;
import nl.driehoek.plans.plan.domain.PartialDate;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.SafetyField;
import nl.driehoek.plans.plan.domain.Surroundings;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.Theme;
import nl.driehoek.plans.target.domain.DesiredDirection;
import nl.driehoek.plans.target.domain.TargetReading;
import nl.driehoek.plans.target.domain.TargetTextParser;
import org.quicktheories.core.Gen;

/** Makes contents for tests that hold for any content. */
public final class RandomContents {
    private static final List<String> PRINTED = List.of(
            "≤ 3", "<2008 (8%)", "≤2009", "15%", "tussen 3 en 4", "-10% t.o.v. 2009", "nader te bepalen", "> 1.200,5");

    /** Texts that a form of file may take for something else. */
    private static final List<String> TEXTS = List.of(
            "Uitgangspunt",
            "2014",
            "n.t.b.",
            "0",
            "0123",
            "yes",
            "no",
            "null",
            "~",
            "2012-02-02",
            "1_000",
            "een: twee",
            "# geen opmerking",
            "- streep",
            "* ster & anker",
            "=1+1",
            "'=1+1",
            "@naam",
            "\"aangehaald\" en 'enkel', met; komma's",
            "Überlast – café",
            " spatie vooraan en achteraan ",
            "tab\tin het midden",
            "regel een\n  regel twee\n\nregel vier\n",
            "regeleinde van Windows\r\nen van vroeger\ren nu",
            "te lang om op een regel te staan: " + "woord ".repeat(25),
            "\\ | \\| |",
            "\u2028 \uFEFF",
            "\uD83D\uDE93");

    private static final Surroundings SURROUNDINGS = new Surroundings(
            List.of("Collegeprogramma"),
            List.of("Selwerd"),
            List.of(
                    new Citation(
                            "kaderconvenant",
                            Citation.Kind.COVENANT,
                            "Kaderconvenant",
                            new PartialDate("2008"),
                            new PartialDate("2012-07")),
                    new Citation("bibob", Citation.Kind.LAW, "Wet Bibob", null, null)),
            List.of(
                    new ConsultationBody("ovo", "OVO", ConsultationBody.Level.OPERATIONAL, List.of("tvo")),
                    new ConsultationBody("tvo", "TVO", null, List.of())),
            List.of(new InvolvedOrganisation("Openbaar Ministerie", InvolvedOrganisation.Role.PARTNER)),
            List.of(
                    new PriorityChange(PriorityChange.Change.ADDED, "Thema a", "a", "Meer gevallen", "Jaarplan 2018"),
                    new PriorityChange(PriorityChange.Change.DROPPED, "Woninginbraken", null, "Daling", null)));

    /** Contents that keep the rules, for a plan of GM0014 for 2012. */
    public static Gen<PlanContent> contents() {
        return lists().of(integers().between(0, 10_000)).ofSizeBetween(0, 12).map(numbers -> {
            List<Target> targets = IntStream.range(0, numbers.size())
                    .mapToObj(i -> target(i, numbers.get(i)))
                    .toList();
            List<BudgetLine> budget = IntStream.range(0, numbers.size() / 2)
                    .mapToObj(i -> new BudgetLine(
                            "post-" + i,
                            "Post",
                            i % 3 == 0 ? null : new BigDecimal(numbers.get(i)).movePointLeft(2),
                            2012,
                            i % 2 == 0 ? null : 2014,
                            "Rijk",
                            BudgetLine.Certainty.values()[i % 4]))
                    .toList();
            return new PlanContent(
                    numbers.stream().map(RandomContents::text).toList(),
                    List.of(theme("a", List.of(theme("b", List.of(theme("c", List.of())))))),
                    targets,
                    List.of(new Monitored(
                            "c", "winkeldiefstal", "Winkeldiefstal (aantal)", "GM0014", null, "niet laten stijgen")),
                    budget,
                    List.of(),
                    numbers.isEmpty() ? Surroundings.NONE : SURROUNDINGS);
        });
    }

    private static String text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    private static Theme theme(String key, List<Theme> below) {
        return new Theme(
                key,
                "Thema " + key,
                key.equals("a") ? "1" : null,
                SafetyField.YOUTH,
                null,
                List.of("Resultaat"),
                List.of(),
                List.of(),
                List.of("Open"),
                below);
    }

    private static Target target(int i, int number) {
        BigDecimal baseline = new BigDecimal(number).movePointLeft(number % 3);
        var context = new TargetTextParser.Context(baseline, DesiredDirection.LOWER);
        var reading = (TargetReading.Read) TargetTextParser.parse(PRINTED.get(number % PRINTED.size()), context);
        return new Target(
                "doel-" + i,
                number % 2 == 0 ? "b" : null,
                "overlast",
                number % 3 == 0 ? text(number) : null,
                number % 5 == 0 ? "binnenstad" : "GM0014",
                number % 4 == 0 ? new TreeMap<>(Map.of("age", "12-17", "group", "een, twee en \"drie\"")) : null,
                number % 2 == 0 ? Period.year(2014) : Period.parse("2014-Q2"),
                new Target.Baseline(Period.year(2008), baseline),
                number % 2 == 0 ? text(number / 2) : null,
                reading.expression(),
                DesiredDirection.LOWER,
                number % 3 == 0
                        ? List.of(
                                new Target.Intermediate(Period.year(2012), reading.expression()),
                                new Target.Intermediate(Period.parse("2013-03"), reading.expression()))
                        : List.of());
    }

    private RandomContents() {}
}
