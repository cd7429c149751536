package nl.driehoek.partners.commitment.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.Groningen;
import nl.driehoek.partners.commitment.domain.Answer;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.commitment.domain.Evidence;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.Standing;
import nl.driehoek.partners.commitment.domain.Step;
import nl.driehoek.partners.commitment.domain.StepKind;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.norm.domain.Finality;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormComparator;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormReason;
import nl.driehoek.partners.norm.domain.NormType;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.norm.domain.ReportedValue;
import nl.driehoek.partners.norm.domain.ReportingRhythm.DuePeriod;
import nl.driehoek.partners.norm.domain.SplitAssessment;

/**
 * A commitment that says much.
 *
 * @param length of each name; of links too, and texts are as long as they may be when names are
 */
record Large(int norms, int units, int values, int evidence, int length) {
    private static final Instant AT = Instant.parse("2012-02-20T10:00:00.123456Z");
    private static final int LONGEST_NAME = 200;

    /** Everything as often and as long as it may be, of characters that take the most room. */
    static Commitment largest() {
        return new Large(20, 200, 500, 20, 1000).commitment();
    }

    private static <T> List<T> times(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private String text(int longest) {
        return "€".repeat(Math.min(longest, length));
    }

    private String name(int i) {
        String number = Integer.toString(i);
        return number + text(LONGEST_NAME - number.length());
    }

    private boolean isLargest() {
        return length == 1000;
    }

    private static String slug(int i) {
        String number = Integer.toString(i);
        return "a".repeat(100 - number.length()) + number;
    }

    Commitment commitment() {
        int most = isLargest() ? 50 : 1;
        Map<String, Answer> answers = new LinkedHashMap<>();
        times(most, Large::slug).forEach(partner -> answers.put(partner, new Answer(false, AT, "Nee")));
        Map<String, LocalDate> switchedOn = new LinkedHashMap<>();
        times(norms, Large::slug).forEach(norm -> switchedOn.put(norm, LocalDate.of(2012, 1, 1)));
        List<String> themes = times(isLargest() ? 20 : 1, Large::slug);
        return new Commitment(
                UUID.randomUUID(),
                Groningen.PLAN,
                UUID.randomUUID(),
                new Themes("opgroeien", themes),
                new Registration(text(100), null, null, null),
                form(most).promise(),
                new CommitmentState.Proposed(),
                answers,
                switchedOn,
                new Attention(AttentionReason.THEME_DROPPED, 2, themes, List.of()),
                report(),
                standing(),
                List.of(new Step(
                        StepKind.PROPOSED, new CommitmentState.Proposed().status(), Groningen.deed("x"), null)),
                1);
    }

    private PromiseForm form(int most) {
        List<PromiseForm.ResponsibilityForm> parts = times(
                most, i -> new PromiseForm.ResponsibilityForm(slug(i), ResponsibilityRole.LEAD, text(LONGEST_NAME)));
        List<PromiseForm.CitationForm> citations =
                times(isLargest() ? 30 : 1, i -> new PromiseForm.CitationForm(text(300), null, null, null));
        return new PromiseForm(
                text(200),
                CommitmentKind.CAPACITY,
                null,
                new ArrayList<>(parts),
                null,
                new ArrayList<>(times(isLargest() ? 50 : 1, this::name)),
                text(500),
                text(200),
                null,
                new ArrayList<>(citations),
                new ArrayList<>(times(isLargest() ? 30 : 1, i -> UUID.randomUUID())),
                new PromiseForm.BudgetForm(BigDecimal.ONE, text(300)),
                null,
                null,
                text(200),
                new ArrayList<>(times(norms, this::norm)),
                null);
    }

    private NormForm norm(int i) {
        return new NormForm(
                slug(i),
                NormType.CAPACITY,
                NormComparator.AT_LEAST,
                true,
                BigDecimal.TEN,
                text(100),
                null,
                null,
                null,
                text(500),
                null,
                new NormForm.PerUnitForm(text(100), new ArrayList<>(times(units, this::name))),
                null,
                text(500),
                text(500));
    }

    private ProgressReport report() {
        List<ReportedValue> figures = times(
                values,
                i -> new ReportedValue(
                        slug(i % norms), name(i % units), new BigDecimal("2.5"), null, null, null, null));
        List<Evidence> shown = times(
                evidence, i -> new Evidence(name(i), "https://politie.example/" + "a".repeat(Math.min(length, 900))));
        return ProgressReport.first(
                UUID.randomUUID(),
                slug(0),
                new Progress(Period.parse("2012-Q1"), text(2000) + text(1000), figures, shown),
                AT);
    }

    private Standing standing() {
        List<SplitAssessment> splits = times(
                units,
                i -> new SplitAssessment(
                        name(i),
                        NormVerdict.MET,
                        Finality.FINAL,
                        BigDecimal.TEN,
                        BigDecimal.TEN,
                        null,
                        null,
                        Set.of(NormReason.OVERLAP)));
        return new Standing(
                times(
                        norms,
                        i -> new NormAssessment(
                                slug(i),
                                NormVerdict.MET,
                                Finality.FINAL,
                                LocalDate.of(2012, 1, 1),
                                LocalDate.of(2012, 12, 31),
                                BigDecimal.TEN,
                                BigDecimal.TEN,
                                null,
                                null,
                                splits,
                                Set.of(NormReason.COMPARATOR_INFERRED),
                                text(1000),
                                text(1000))),
                times(isLargest() ? 2000 : 1, i -> new DuePeriod(Period.year(2012), LocalDate.of(2013, 1, 31))));
    }
}
