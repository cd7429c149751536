package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.WordedNumber.en;
import static nl.driehoek.indicators.status.domain.WordedNumber.nl;

import nl.driehoek.indicators.status.domain.Reason.Code;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** Says in words what a reader should know beside what decides a status. */
final class Remarks {

    private Remarks() {}

    static Reason dueFigureMissing(Period due) {
        return reason(
                Code.DUE_FIGURE_MISSING,
                "de periode %s is voorbij, maar de waarde ervan is er nog niet".formatted(due),
                "the period %s is over, but its value is not there yet".formatted(due));
    }

    static Reason notDistinguishable() {
        return reason(
                Code.NOT_DISTINGUISHABLE,
                "de marge van de meting ligt aan beide kanten van de streefwaarde",
                "the margin of the measurement lies on both sides of the target");
    }

    static Reason provisional(Period period) {
        return reason(
                Code.PROVISIONAL,
                "de waarde van %s is voorlopig".formatted(period),
                "the value of %s is provisional".formatted(period));
    }

    static Reason referenceStated(Period period) {
        return reason(
                Code.REFERENCE_STATED,
                "de waarde van %s is die uit het plan: er is geen meting van".formatted(period),
                "the value of %s is the one in the plan: it was not measured".formatted(period));
    }

    static Reason referenceMismatch(ResolvedBound.Mismatch mismatch) {
        return mismatch(Code.REFERENCE_MISMATCH, mismatch);
    }

    static Reason baselineMismatch(ResolvedBound.Mismatch mismatch) {
        return mismatch(Code.BASELINE_MISMATCH, mismatch);
    }

    private static Reason mismatch(Code code, ResolvedBound.Mismatch mismatch) {
        Period period = mismatch.period();
        return reason(
                code,
                "het plan noemt %s voor %s, maar gemeten is %s; de meting telt"
                        .formatted(nl(mismatch.stated()), period, nl(mismatch.measured())),
                "the plan states %s for %s, but %s was measured; the measurement counts"
                        .formatted(en(mismatch.stated()), period, en(mismatch.measured())));
    }

    static Reason baselineStated(Period period) {
        return reason(
                Code.BASELINE_STATED,
                "de nulmeting van %s is die uit het plan".formatted(period),
                "the baseline of %s is the one in the plan".formatted(period));
    }

    static Reason comparatorInferred(Comparator comparator) {
        String nl =
                switch (comparator) {
                    case AT_MOST -> "ten hoogste";
                    case LESS_THAN -> "lager dan";
                    case EXACTLY -> "precies";
                    case AT_LEAST -> "ten minste";
                    case MORE_THAN -> "hoger dan";
                    case BETWEEN -> "tussen";
                };
        String en =
                switch (comparator) {
                    case AT_MOST -> "at most";
                    case LESS_THAN -> "lower than";
                    case EXACTLY -> "exactly";
                    case AT_LEAST -> "at least";
                    case MORE_THAN -> "higher than";
                    case BETWEEN -> "between";
                };
        return reason(
                Code.COMPARATOR_INFERRED,
                "het plan geeft een kaal getal, gelezen als: %s".formatted(nl),
                "the plan gives a bare figure, read as: %s".formatted(en));
    }

    static Reason intermediateJudged(Period due, Period goal) {
        return reason(
                Code.INTERMEDIATE_JUDGED,
                "beoordeeld is de tussenstap voor %s, op weg naar %s".formatted(due, goal),
                "judged is the intermediate step for %s, on the way to %s".formatted(due, goal));
    }

    static Reason intermediatePassed(Period due, @Nullable Outcome outcome) {
        if (outcome == null) {
            return reason(
                    Code.INTERMEDIATE_PASSED,
                    "de tussenstap voor %s is niet te beoordelen".formatted(due),
                    "the intermediate step for %s cannot be judged".formatted(due));
        }
        String nl =
                switch (outcome) {
                    case ACHIEVED -> "gehaald";
                    case MISSED -> "niet gehaald";
                    case AWAITING_DATA -> "nog zonder waarde";
                };
        String en =
                switch (outcome) {
                    case ACHIEVED -> "achieved";
                    case MISSED -> "missed";
                    case AWAITING_DATA -> "still without a value";
                };
        return reason(
                Code.INTERMEDIATE_PASSED,
                "de tussenstap voor %s is %s".formatted(due, nl),
                "the intermediate step for %s was %s".formatted(due, en));
    }

    static Reason seriesBreak(String since) {
        return reason(
                Code.SERIES_BREAK,
                "waarden van voor %s tellen niet mee in de verwachting: de reeks is daar gebroken".formatted(since),
                "values from before %s do not count in the expectation: the series breaks there".formatted(since));
    }

    static Reason referenceBeforeBreak(Period reference) {
        return reason(
                Code.REFERENCE_BEFORE_BREAK,
                "de waarde van %s, waarmee vergeleken is, ligt voor een reeksbreuk".formatted(reference),
                "the value of %s, compared with, lies before a series break".formatted(reference));
    }

    static Reason twelveMonthsIncomplete() {
        return reason(
                Code.TWELVE_MONTHS_INCOMPLETE,
                "nieuwere metingen tellen nog niet mee: daarvan zijn geen twaalf maanden bekend",
                "newer measurements do not count yet: they do not make twelve months");
    }

    static Reason meanOfFewer(int there, int expected) {
        return reason(
                Code.MEAN_OF_FEWER,
                "het gemiddelde rust op %d van de %d metingen van twaalf maanden".formatted(there, expected),
                "the mean rests on %d of the %d measurements of twelve months".formatted(there, expected));
    }

    static Reason indicatorUnknown(String code) {
        return reason(
                Code.INDICATOR_UNKNOWN,
                "de indicator %s is nog niet beschreven".formatted(code),
                "the indicator %s has not been defined yet".formatted(code));
    }

    /** The year to date against the same periods a year earlier; of a stock there is only the last period to speak of. */
    static Reason yearToDate(SubAnnual part, Fraction value, boolean aggregate) {
        boolean several = aggregate && !part.from().equals(part.to());
        String span = several ? part.from() + " tot en met " : "";
        String spanEn = several ? part.from() + " to " : "";
        String nl = "over %s%s is de waarde %s".formatted(span, part.to(), nl(value));
        String en = "over %s%s the value is %s".formatted(spanEn, part.to(), en(value));
        Fraction before = part.lastYear();
        Fraction difference = part.difference();
        if (before == null || difference == null) {
            return reason(
                    Code.YEAR_TO_DATE,
                    nl + "; van dezelfde periode een jaar eerder is geen vergelijkbare waarde",
                    en + "; of the same period a year earlier there is no comparable value");
        }
        Fraction percent = part.differencePercent();
        return reason(
                Code.YEAR_TO_DATE,
                nl
                        + ", een jaar eerder was dat %s: een verschil van %s%s"
                                .formatted(
                                        nl(before),
                                        nl(difference),
                                        percent == null ? "" : " (" + nl(percent, 1) + "%)"),
                en
                        + ", a year earlier it was %s: a difference of %s%s"
                                .formatted(
                                        en(before),
                                        en(difference),
                                        percent == null ? "" : " (" + en(percent, 1) + "%)"));
    }

    /** The figure of twelve months that ends a year before the latest one. */
    static Reason twelveMonthsEarlier(Fraction value, Period latest, Fraction before) {
        return reason(
                Code.TWELVE_MONTHS_EARLIER,
                "over twaalf maanden tot en met %s is de waarde %s, een jaar eerder was dat %s"
                        .formatted(latest, nl(value), nl(before)),
                "over twelve months up to %s the value is %s, a year earlier it was %s"
                        .formatted(latest, en(value), en(before)));
    }

    private static Reason reason(Code code, String nl, String en) {
        return new Reason(code, nl, en);
    }
}
