package nl.driehoek.indicators.status.domain;

/** Whether a verdict can still change with the next figure. */
public enum Finality {
    /** The due period is not over, and its figure is not there. */
    INTERIM,
    /** The due period is over, or its figure is there. */
    FINAL
}
