package nl.driehoek.indicators.indicator.domain;

import java.math.BigDecimal;

/**
 * How the figures of a calculated indicator follow from two others: numerator / denominator × factor.
 *
 * @param numerator code of an indicator
 * @param denominator code of an indicator
 * @param factor such as 1000 for a figure per 1000 inhabitants; more than 0
 * @param decimals to which a result is rounded, half even: 0 to 10
 */
public record Formula(
        String numerator, String denominator, BigDecimal factor, DenominatorPeriod denominatorPeriod, int decimals) {

    public static final int MOST_DECIMALS = 10;

    /** Which denominator goes with a numerator. */
    public enum DenominatorPeriod {
        /** That of the very same period. */
        SAME,
        /** That of the same period, or else the latest one that ended no later. */
        LATEST_EARLIER
    }

    public Formula {
        if (factor.signum() <= 0 || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("factor " + factor + ", decimals " + decimals);
        }
    }
}
