package nl.driehoek.indicators.indicator.domain;

/** Which way an indicator should go. */
public enum DesiredDirection {
    LOWER,
    HIGHER,
    NONE
}
