package nl.driehoek.benchmark;

import java.util.Locale;

/** What the ratio of a figure to its baseline has to be. */
public sealed interface Goal {

    /** Whether a ratio is good enough. */
    boolean isReachedBy(double ratio);

    /** The more the better. */
    record AtLeast(double bound) implements Goal {
        @Override
        public boolean isReachedBy(double ratio) {
            return ratio >= bound;
        }

        @Override
        public String toString() {
            return "≥ " + text(bound);
        }
    }

    /** The less the better. */
    record AtMost(double bound) implements Goal {
        @Override
        public boolean isReachedBy(double ratio) {
            return ratio <= bound;
        }

        @Override
        public String toString() {
            return "≤ " + text(bound);
        }
    }

    /** Told for what it is. */
    record None() implements Goal {
        @Override
        public boolean isReachedBy(double ratio) {
            return true;
        }

        @Override
        public String toString() {
            return "–";
        }
    }

    static Goal atLeast(double bound) {
        return new AtLeast(bound);
    }

    static Goal atMost(double bound) {
        return new AtMost(bound);
    }

    static Goal none() {
        return new None();
    }

    /** Ratios below one read best as percentages. */
    static String text(double ratio) {
        return ratio < 1
                ? String.format(Locale.ROOT, "%.1f%%", 100 * ratio)
                : String.format(Locale.ROOT, "%.2f ×", ratio);
    }
}
