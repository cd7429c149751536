package nl.driehoek.indicators.status.domain;

/** What came of a target whose due period is over. */
public enum Outcome {
    ACHIEVED,
    MISSED,
    /** The figure of the due period, or of the period it refers to, is still missing. */
    AWAITING_DATA
}
