package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.WordedNumber.en;
import static nl.driehoek.indicators.status.domain.WordedNumber.nl;

import nl.driehoek.indicators.status.domain.Reason.Code;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what decides a status. Each reason is a clause: joined with semicolons they make a sentence, such as "4,8 is hoger
 * dan 4; bij het huidige tempo wordt 4 in 2014 gehaald (weinig zekerheid: 2 metingen)".
 */
final class Wording {
    private Wording() {}

    static Reason verdict(Fraction value, ResolvedBound bound) {
        Fraction near = bound.nearestTo(value);
        if (bound.comparator() == Comparator.BETWEEN && bound.isSatisfiedBy(value)) {
            return reason(
                    Code.VALUE_WITHIN_BOUND,
                    "%s ligt in %s".formatted(nl(value), range(bound, "tot en met", true)),
                    "%s lies in %s".formatted(en(value), range(bound, "to", false)));
        }
        if (value.isAbove(near)) {
            return reason(
                    Code.VALUE_ABOVE_BOUND,
                    "%s is hoger dan %s".formatted(nl(value), nl(near)),
                    "%s is higher than %s".formatted(en(value), en(near)));
        }
        if (value.isBelow(near)) {
            return reason(
                    Code.VALUE_BELOW_BOUND,
                    "%s is lager dan %s".formatted(nl(value), nl(near)),
                    "%s is lower than %s".formatted(en(value), en(near)));
        }
        boolean lower = bound.comparator() == Comparator.LESS_THAN;
        String suffix = bound.isSatisfiedBy(value) ? "" : lower ? " en moet lager zijn" : " en moet hoger zijn";
        String suffixEn = bound.isSatisfiedBy(value) ? "" : lower ? " and must be lower" : " and must be higher";
        return reason(
                Code.VALUE_EQUALS_BOUND,
                "%s is gelijk aan %s%s".formatted(nl(value), nl(near), suffix),
                "%s equals %s%s".formatted(en(value), en(near), suffixEn));
    }

    static Reason undetermined(UndeterminedReason why, @Nullable Period reference) {
        return switch (why) {
            case NO_MEASUREMENT ->
                reason(Code.NO_MEASUREMENT, "er is nog geen bruikbare meting", "there is no usable measurement yet");
            case TARGET_TO_BE_DETERMINED ->
                reason(
                        Code.TARGET_TO_BE_DETERMINED,
                        "het plan heeft de streefwaarde nog niet bepaald",
                        "the plan has not determined the target yet");
            case REFERENCE_MISSING ->
                reason(
                        Code.REFERENCE_MISSING,
                        "de waarde van %s, waarnaar het plan verwijst, is niet bekend".formatted(reference),
                        "the value of %s, to which the plan refers, is not known".formatted(reference));
            case BASE_ZERO ->
                reason(
                        Code.BASE_ZERO,
                        "de waarde van %s is 0: een verandering in procenten daarvan bestaat niet".formatted(reference),
                        "the value of %s is 0: there is no percentage change of that".formatted(reference));
            case NOT_NUMERIC ->
                reason(Code.NOT_NUMERIC, "de laatste meting is geen getal", "the latest measurement is not a number");
            case WITHHELD ->
                reason(
                        Code.WITHHELD,
                        "de bron houdt de laatste meting achter",
                        "the source withholds the latest measurement");
        };
    }

    static Reason trajectory(Projection projection, ResolvedBound bound, Fraction now, Period due) {
        Fraction slope = projection.slope();
        Fraction then = projection.projected();
        if (slope == null || then == null) {
            return reason(
                    Code.TOO_FEW_POINTS,
                    "voor een verwachting zijn ten minste twee metingen nodig",
                    "an expectation needs at least two measurements");
        }
        String sure = certainty(projection, true);
        String sureEn = certainty(projection, false);
        if (bound.isSatisfiedBy(now)) {
            return bound.isSatisfiedBy(then)
                    ? reason(
                            Code.PACE_KEEPS_BOUND,
                            "bij het huidige tempo blijft dat zo tot en met %s %s".formatted(due, sure),
                            "at the present pace it stays so until the end of %s %s".formatted(due, sureEn))
                    : reason(
                            Code.PACE_LOSES_BOUND,
                            "bij het huidige tempo komt de waarde in %s uit op %s, en dat voldoet niet meer %s"
                                    .formatted(due, nl(then), sure),
                            "at the present pace the value becomes %s in %s, which no longer complies %s"
                                    .formatted(en(then), due, sureEn));
        }
        if (slope.signum() == 0) {
            return reason(
                    Code.NO_CHANGE,
                    "de waarde verandert per saldo niet %s".formatted(sure),
                    "on balance the value does not change %s".formatted(sureEn));
        }
        if (projection.trajectory() == Trajectory.MOVING_AWAY) {
            return reason(
                    Code.MOVES_AWAY,
                    "de waarde beweegt van de streefwaarde af %s".formatted(sure),
                    "the value moves away from the target %s".formatted(sureEn));
        }
        Fraction shortfall = projection.shortfall();
        if (shortfall == null) {
            return reason(
                    Code.PACE_REACHES_BOUND,
                    "bij het huidige tempo wordt %s in %s gehaald %s".formatted(goal(bound, true), due, sure),
                    "at the present pace %s is reached in %s %s".formatted(goal(bound, false), due, sureEn));
        }
        Fraction percent = shortfall.times(100);
        return reason(
                projection.trajectory() == Trajectory.ON_TRACK ? Code.PACE_NEARLY_REACHES_BOUND : Code.PACE_FALLS_SHORT,
                "bij het huidige tempo komt de waarde in %s uit op %s, zodat %s%% van de afstand overblijft %s"
                        .formatted(due, nl(then), nl(percent, 1), sure),
                "at the present pace the value becomes %s in %s, which leaves %s%% of the distance %s"
                        .formatted(en(then), due, en(percent, 1), sureEn));
    }

    private static String certainty(Projection projection, boolean dutch) {
        int points = projection.points().size();
        Confidence confidence = projection.confidence() == null ? Confidence.LOW : projection.confidence();
        String word =
                switch (confidence) {
                    case LOW -> dutch ? "weinig zekerheid" : "low confidence";
                    case MODERATE -> dutch ? "redelijke zekerheid" : "moderate confidence";
                    case HIGH -> dutch ? "veel zekerheid" : "high confidence";
                };
        return "(" + word + ": " + points + (dutch ? " metingen)" : " measurements)");
    }

    private static String goal(ResolvedBound bound, boolean dutch) {
        String number = dutch ? nl(bound.value()) : en(bound.value());
        return switch (bound.comparator()) {
            case LESS_THAN -> (dutch ? "lager dan " : "lower than ") + number;
            case MORE_THAN -> (dutch ? "hoger dan " : "higher than ") + number;
            case BETWEEN -> range(bound, dutch ? "tot en met" : "to", dutch);
            case AT_MOST, AT_LEAST, EXACTLY -> number;
        };
    }

    private static String range(ResolvedBound bound, String to, boolean dutch) {
        Fraction upper = bound.upper() == null ? bound.value() : bound.upper();
        return dutch
                ? "%s %s %s".formatted(nl(bound.value()), to, nl(upper))
                : "%s %s %s".formatted(en(bound.value()), to, en(upper));
    }

    /** What is needed from now on to reach the bound. */
    static Reason changeNeeded(Fraction perYear, ResolvedBound bound, Period due) {
        boolean strict = bound.comparator() == Comparator.LESS_THAN || bound.comparator() == Comparator.MORE_THAN;
        boolean down = bound.comparator() == Comparator.LESS_THAN;
        String nl = strict
                ? "een %s van meer dan %s".formatted(down ? "daling" : "stijging", nl(perYear.abs()))
                : nl(perYear);
        String en = strict ? "a %s of more than %s".formatted(down ? "fall" : "rise", en(perYear.abs())) : en(perYear);
        return new Reason(
                Code.CHANGE_NEEDED,
                "om %s in %s te halen is %s per jaar nodig".formatted(goal(bound, true), due, nl),
                "to reach %s in %s, %s per year is needed".formatted(goal(bound, false), due, en));
    }

    private static Reason reason(Code code, String nl, String en) {
        return new Reason(code, nl, en);
    }
}
