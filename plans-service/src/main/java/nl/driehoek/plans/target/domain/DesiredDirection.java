package nl.driehoek.plans.target.domain;

/** Which way the value of an indicator should go. */
public enum DesiredDirection {
    LOWER,
    HIGHER,
    NONE
}
