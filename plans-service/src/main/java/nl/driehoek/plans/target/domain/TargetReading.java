package nl.driehoek.plans.target.domain;

import org.jspecify.annotations.Nullable;

/** What came of reading a target text: the bound that it states, or why none can be read in it. */
public sealed interface TargetReading {

    /** The text states this. */
    record Read(TargetExpression expression) implements TargetReading {}

    /**
     * The text cannot be read in one way only.
     *
     * @param position the first character that could not be read, counted from 0
     * @param before the bound that the text before this position states, where it states one
     */
    record Refused(
            Cause cause,
            int position,
            String detail,
            @Nullable Bound before) implements TargetReading {
        Refused(Cause cause, int position, String detail) {
            this(cause, position, detail, null);
        }
    }

    /** Why a text is refused; each has its own code for callers. */
    enum Cause {
        /** There is something in the text that we do not know. */
        UNREADABLE("target-text-unreadable"),
        /** The text can be read in two ways. */
        AMBIGUOUS("target-text-ambiguous"),
        /** A figure without a sign, and neither the baseline nor the desired direction tells the side. */
        COMPARATOR_UNKNOWN("comparator-unknown"),
        /** The text compares with a level, and neither the text nor the baseline names its period. */
        REFERENCE_UNKNOWN("reference-unknown");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
