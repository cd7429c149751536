package nl.driehoek.indicators.status.domain;

/** How much a trajectory can be relied on. */
public enum Confidence {
    /** Two points. */
    LOW,
    /** Three or four points. */
    MODERATE,
    /** Five points or more. */
    HIGH
}
