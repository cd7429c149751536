package nl.driehoek.indicators.status.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * One reason of a status, for a program and for a reader.
 *
 * @param text in Dutch, the language of the plans
 * @param textEn in English
 */
public record Reason(Code code, String text, String textEn) {

    /** What a reason is about. */
    public enum Code {
        VALUE_ABOVE_BOUND,
        VALUE_BELOW_BOUND,
        VALUE_EQUALS_BOUND,
        VALUE_WITHIN_BOUND,
        NO_MEASUREMENT,
        TARGET_TO_BE_DETERMINED,
        REFERENCE_MISSING,
        BASE_ZERO,
        NOT_NUMERIC,
        WITHHELD,
        PACE_REACHES_BOUND,
        PACE_NEARLY_REACHES_BOUND,
        PACE_FALLS_SHORT,
        PACE_KEEPS_BOUND,
        PACE_LOSES_BOUND,
        NO_CHANGE,
        MOVES_AWAY,
        TOO_FEW_POINTS,
        DUE_FIGURE_MISSING,
        NOT_DISTINGUISHABLE,
        PROVISIONAL,
        REFERENCE_STATED,
        REFERENCE_MISMATCH,
        BASELINE_MISMATCH,
        BASELINE_STATED,
        COMPARATOR_INFERRED,
        INTERMEDIATE_JUDGED,
        INTERMEDIATE_PASSED,
        SERIES_BREAK,
        REFERENCE_BEFORE_BREAK,
        TWELVE_MONTHS_INCOMPLETE,
        MEAN_OF_FEWER,
        INDICATOR_UNKNOWN,
        CHANGE_NEEDED,
        YEAR_TO_DATE,
        TWELVE_MONTHS_EARLIER;

        private static final Set<Code> OF_JUDGEMENT = EnumSet.range(VALUE_ABOVE_BOUND, TOO_FEW_POINTS);

        /** Whether it leads to the verdict or the trajectory; any other is what a reader should know beside these. */
        boolean leadsToJudgement() {
            return OF_JUDGEMENT.contains(this);
        }
    }
}
