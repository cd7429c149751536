package nl.driehoek.indicators.imports.domain;

/**
 * Something that the mapping says not to take: to be counted by what is printed, never to pass unseen.
 *
 * @param column where the reason stands
 * @param printed what stands there; empty for an empty cell
 */
public record Skipped(Reason reason, String column, String printed) {

    /** Why something was not taken. */
    public enum Reason {
        /** Another value than the mapping's filter takes. */
        FILTER,
        /** A measure that the mapping does not name. */
        MEASURE,
        /** An area on the mapping's list of those to skip. */
        AREA,
        /** An area of a kind that the mapping does not take. */
        AREA_KIND,
        /** A year in a file of which only the months are taken, or the like. */
        PERIOD_KIND,
        /** A part of a breakdown that the mapping does not name. */
        BREAKDOWN,
        /** A text that stands for no figure. */
        MISSING
    }
}
