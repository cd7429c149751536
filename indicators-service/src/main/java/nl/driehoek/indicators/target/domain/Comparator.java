package nl.driehoek.indicators.target.domain;

/** How a value must relate to a bound. */
public enum Comparator {
    AT_MOST,
    LESS_THAN,
    EXACTLY,
    AT_LEAST,
    MORE_THAN,
    BETWEEN
}
