package nl.driehoek.indicators.indicator.domain;

/** How the figures of months or quarters make the figure of twelve months. */
public enum Aggregation {
    /** Counts: the sum of twelve months. */
    SUM,
    /** Shares and scores: the mean of twelve months. */
    MEAN,
    /** Stocks: the last figure. */
    LAST
}
