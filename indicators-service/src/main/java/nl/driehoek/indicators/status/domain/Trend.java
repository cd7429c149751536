package nl.driehoek.indicators.status.domain;

/** Where an indicator has been going, whatever its targets. */
public enum Trend {
    IMPROVING,
    WORSENING,
    STABLE,
    /** For an indicator without a desired direction. */
    RISING,
    /** For an indicator without a desired direction. */
    FALLING,
    INSUFFICIENT_DATA
}
