package nl.driehoek.partners.norm.domain;

/** How a figure is to compare with the norm's. */
public enum NormComparator {
    AT_LEAST,
    MORE_THAN,
    EXACTLY,
    LESS_THAN,
    AT_MOST;

    /** @param comparison of a number with the norm's, as {@link Comparable#compareTo} gives it */
    boolean holds(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case EXACTLY -> comparison == 0;
            case LESS_THAN -> comparison < 0;
            case AT_MOST -> comparison <= 0;
        };
    }

    /** Whether more can make it good. */
    boolean isFloor() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    /** Whether more can only make it worse. */
    boolean isCeiling() {
        return this == AT_MOST || this == LESS_THAN;
    }
}
