package nl.driehoek.indicators.indicator.domain;

/** How often the source of an indicator publishes. */
public enum Frequency {
    YEARLY,
    TWO_YEARLY,
    QUARTERLY,
    MONTHLY,
    IRREGULAR
}
