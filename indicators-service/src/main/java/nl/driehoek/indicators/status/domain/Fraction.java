package nl.driehoek.indicators.status.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number. Slopes and means are quotients, and a quotient of decimals need not be a decimal: a decision that is
 * taken on a rounded one can come out wrong when a projection lands exactly on its bound.
 *
 * <p>Kept in lowest terms with a positive denominator, so that equal numbers are equal records.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);

    private static final int EXACT_DECIMALS = 10;
    private static final int SHOWN_DECIMALS = 6;

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                common = common.negate();
            }
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    public static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    public Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction dividedBy(long divisor) {
        return dividedBy(of(divisor));
    }

    public Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isBelow(Fraction other) {
        return compareTo(other) < 0;
    }

    public boolean isAbove(Fraction other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /**
     * For showing only, never for deciding: the number itself when it has at most ten decimals, else rounded half-even to
     * six. Without zeros at the end and without an exponent.
     */
    public BigDecimal shown() {
        return shown(SHOWN_DECIMALS);
    }

    /** Rounded half-even, without zeros at the end and without an exponent. */
    public BigDecimal rounded(int decimals) {
        return plain(new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN));
    }

    BigDecimal shown(int decimalsWhenRounded) {
        if (denominator.equals(BigInteger.ONE)) {
            return new BigDecimal(numerator);
        }
        BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(EXACT_DECIMALS));
        boolean exact = scaled.mod(denominator).signum() == 0;
        return rounded(exact ? EXACT_DECIMALS : decimalsWhenRounded);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
