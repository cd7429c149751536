package nl.driehoek.partners.norm.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a verdict is what it is, in one sentence that somebody who never saw the rules understands. */
final class NormWording {
    private static final int MOST_NAMES = 5;

    private final Norm norm;
    private final Window window;
    private final Judgement judgement;
    private final Map<String, Judgement> splits;
    private final @Nullable LocalDate doneOn;

    NormWording(
            Norm norm, Window window, Judgement judgement, Map<String, Judgement> splits, @Nullable LocalDate doneOn) {
        this.norm = norm;
        this.window = window;
        this.judgement = judgement;
        this.splits = splits;
        this.doneOn = doneOn;
    }

    String in(Language language) {
        if (norm instanceof DateNorm) {
            return date(language);
        }
        if (!splits.isEmpty()) {
            return splits(language);
        }
        String when = WindowWording.of(window, language);
        return judgement.verdict() == NormVerdict.CANNOT_SAY
                ? unknown(language, when) + language.say(": niet te zeggen.", ": cannot be said.")
                : found(language) + ": " + outcome(language, judgement.verdict(), judgement.finality()) + " " + when
                        + soFar(language);
    }

    private String soFar(Language language) {
        boolean interim = judgement.finality() == Finality.INTERIM && judgement.verdict() == NormVerdict.MET;
        return interim ? language.say(" tot nu toe.", " so far.") : ".";
    }

    private static String outcome(Language language, NormVerdict verdict, Finality finality) {
        return switch (verdict) {
            case MET -> language.say("gehaald", "met");
            case BEHIND -> language.say("nog niet gehaald", "not met yet");
            case NOT_MET ->
                finality == Finality.FINAL
                        ? language.say("niet gehaald", "not met")
                        : language.say("nog niet gehaald", "not met yet");
            case CANNOT_SAY -> language.say("niet te zeggen", "cannot be said");
        };
    }

    private String found(Language language) {
        Figure figure = requireNonNull(norm.figure());
        BigDecimal reported = judgement.reported();
        BigDecimal bound = requireNonNull(judgement.bound());
        if (norm instanceof ShareNorm) {
            if (reported == null) {
                boolean met = judgement.verdict() == NormVerdict.MET;
                return (met
                                ? language.say("Alle gemelde percentages liggen", "All percentages reported lie")
                                : language.say(
                                        "Niet alle gemelde percentages liggen", "Not all percentages reported lie"))
                        + language.say(" aan de goede kant van ", " on the right side of ")
                        + language.number(bound) + "%";
            }
            return percentage(language, reported, bound) + cases(language) + compared(language, figure, reported, bound)
                    + language.number(bound) + "%";
        }
        BigDecimal number = requireNonNull(reported);
        if (norm instanceof LevelNorm level) {
            boolean ceiling = figure.comparator().isCeiling();
            String which = level.type() == NormType.LEVEL
                    ? language.say("De laatste stand, ", "The latest level, ")
                    : ceiling
                            ? language.say("De hoogste stand, ", "The highest level, ")
                            : language.say("De laagste stand, ", "The lowest level, ");
            return which + amount(language, number) + "," + compared(language, figure, number, bound)
                    + language.number(bound);
        }
        return sum(language, figure, number, bound);
    }

    private String sum(Language language, Figure figure, BigDecimal number, BigDecimal bound) {
        String asked = asked(language, figure.comparator()) + " " + bare(language, bound);
        BigDecimal expected = judgement.expected();
        boolean pace =
                judgement.finality() == Finality.INTERIM && !figure.comparator().isCeiling() && expected != null;
        return amount(language, number)
                + (pace
                        ? language.say(", waar er nu ", ", where ")
                                + bare(language, requireNonNull(expected))
                                + language.say(" verwacht werd van ", " was expected by now of ")
                                + asked
                        : ", " + asked + language.say(" beloofd", " promised"));
    }

    private String cases(Language language) {
        BigDecimal part = judgement.numerator();
        BigDecimal whole = judgement.denominator();
        return part == null || whole == null
                ? ""
                : " (" + language.number(part) + language.say(" van ", " of ") + language.number(whole) + ")";
    }

    /** One decimal, or more where one would hide on which side of the norm it lies. */
    private static String percentage(Language language, BigDecimal reported, BigDecimal bound) {
        int decimals = 1;
        while (decimals < ShareJudge.DECIMALS
                && reported.compareTo(bound) != 0
                && language.number(reported, decimals).equals(language.number(bound, decimals))) {
            decimals++;
        }
        return language.number(reported, decimals) + "%";
    }

    /** On which side it really is; a share is compared by its cases, since its percentage is rounded. */
    private String compared(Language language, Figure figure, BigDecimal number, BigDecimal bound) {
        BigDecimal part = judgement.numerator();
        BigDecimal whole = judgement.denominator();
        int side = part == null || whole == null
                ? number.compareTo(bound)
                : part.multiply(Quantities.WHOLE).compareTo(bound.multiply(whole));
        NormComparator comparator = figure.comparator();
        String words;
        if (comparator.holds(side)) {
            words = asked(language, comparator);
        } else {
            words = switch (comparator) {
                case AT_LEAST -> language.say("minder dan", "less than");
                case AT_MOST -> language.say("meer dan", "more than");
                case MORE_THAN -> language.say("niet meer dan", "not more than");
                case LESS_THAN -> language.say("niet minder dan", "not less than");
                case EXACTLY ->
                    side < 0 ? language.say("minder dan", "less than") : language.say("meer dan", "more than");
            };
        }
        return language.say(" is ", " is ") + words + " ";
    }

    private static String asked(Language language, NormComparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> language.say("ten minste", "at least");
            case MORE_THAN -> language.say("meer dan", "more than");
            case EXACTLY -> language.say("precies", "exactly");
            case LESS_THAN -> language.say("minder dan", "less than");
            case AT_MOST -> language.say("ten hoogste", "at most");
        };
    }

    private String bare(Language language, BigDecimal number) {
        return norm.type() == NormType.AMOUNT ? language.euros(number) : language.number(number);
    }

    private String amount(Language language, BigDecimal number) {
        return bare(language, number)
                + (norm.type() == NormType.FREQUENCY
                        ? language.say(" keer", " times")
                        : norm.unit() == null ? "" : " " + norm.unit());
    }

    private String unknown(Language language, String when) {
        Set<NormReason> reasons = judgement.reasons();
        if (reasons.contains(NormReason.NO_FIGURE)) {
            return language.say("De bron noemt geen getal", "The source gives no figure");
        }
        if (reasons.contains(NormReason.NOT_SWITCHED_ON)) {
            return language.say("Dit geldt pas na: ", "This only holds after: ")
                    + requireNonNullElse(norm.terms().switchedOnBy(), "");
        }
        if (reasons.contains(NormReason.NOT_BEGUN)) {
            return language.say("Dit begint pas op ", "This only begins on ") + language.day(window.from());
        }
        if (reasons.contains(NormReason.NOT_REPORTED)) {
            return language.say("Er is niets gemeld ", "Nothing was reported ") + when;
        }
        if (reasons.contains(NormReason.NO_CASES)) {
            return language.say("Er was geen enkel geval ", "There was not a single case ") + when;
        }
        if (reasons.contains(NormReason.PERCENTAGES_CANNOT_BE_ADDED)) {
            return language.say(
                    "De gemelde percentages liggen aan beide kanten van de norm, en zijn zonder aantallen niet op te tellen",
                    "The percentages reported lie on both sides of the norm, and cannot be added without their cases");
        }
        if (reasons.contains(NormReason.NOT_DUE_YET)) {
            return language.say("Dit hoeft pas te zijn bereikt op ", "This need not be reached before ")
                    + language.day(window.to());
        }
        return language.say("Nog niet alles is gemeld ", "Not everything was reported yet ") + when;
    }

    private String date(Language language) {
        String day = language.day(window.to());
        LocalDate done = doneOn;
        if (judgement.reasons().contains(NormReason.NOT_SWITCHED_ON)) {
            return unknown(language, "") + language.say(": niet te zeggen.", ": cannot be said.");
        }
        if (done != null) {
            return language.say("Gedaan op ", "Done on ") + language.day(done) + ", "
                    + (judgement.verdict() == NormVerdict.MET
                            ? language.say("uiterlijk ", "no later than ")
                            : language.say("na ", "after "))
                    + day + ": " + outcome(language, judgement.verdict(), Finality.FINAL) + ".";
        }
        if (judgement.verdict() == NormVerdict.NOT_MET) {
            return language.say("Op " + day + " nog niet gedaan: niet gehaald.", "Not done by " + day + ": not met.");
        }
        return judgement.reasons().contains(NormReason.NOT_DUE_YET)
                ? language.say(
                        "Nog niet gedaan, en het kan nog tot en met " + day + ": niet te zeggen.",
                        "Not done yet, and there is time until " + day + ": cannot be said.")
                : language.say(
                        "Er is niet gemeld of het op " + day + " gedaan was: niet te zeggen.",
                        "It was not reported whether it was done by " + day + ": cannot be said.");
    }

    private String splits(Language language) {
        PerUnit units = norm.perUnit();
        List<String> groups = new ArrayList<>();
        for (NormVerdict verdict :
                List.of(NormVerdict.NOT_MET, NormVerdict.BEHIND, NormVerdict.CANNOT_SAY, NormVerdict.MET)) {
            List<String> names = splits.entrySet().stream()
                    .filter(split -> split.getValue().verdict() == verdict)
                    .map(split -> title(split.getKey()))
                    .toList();
            if (!names.isEmpty()) {
                String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
                groups.add(outcome(language, verdict, Finality.FINAL) + ": " + names.size() + " (" + some
                        + (names.size() > MOST_NAMES ? ", …)" : ")"));
            }
        }
        String per = units == null ? language.say("Per onderdeel", "Per part") : "Per " + units.unit();
        return per + " " + WindowWording.of(window, language) + ": " + String.join("; ", groups) + soFar(language);
    }

    private String title(String split) {
        return norm.parts().stream()
                .filter(part -> part.key().equals(split))
                .map(Part::title)
                .findFirst()
                .orElse(split);
    }
}
