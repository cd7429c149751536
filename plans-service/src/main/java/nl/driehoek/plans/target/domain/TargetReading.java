package nl.driehoek.plans.target.domain;

/** What came of reading a target text: the bound that it states, or why none can be read in it. */
public sealed interface TargetReading {

    /** The text states this. */
    record Read(TargetExpression expression) implements TargetReading {}

    /**
     * The text cannot be read in one way only.
     *
     * @param position the first character that could not be read, counted from 0
     */
    record Refused(Cause cause, int position, String detail) implements TargetReading {}

    /** Why a text is refused; each has its own code for callers. */
    enum Cause {
        /** There is something in the text that we do not know. */
        UNREADABLE("target-text-unreadable"),
        /** The text can be read in two ways. */
        AMBIGUOUS("target-text-ambiguous"),
        /** A figure without a sign, and neither the baseline nor the desired direction tells the side. */
        COMPARATOR_UNKNOWN("comparator-unknown");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
