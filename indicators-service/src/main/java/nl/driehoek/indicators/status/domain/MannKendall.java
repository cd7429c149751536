package nl.driehoek.indicators.status.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The test of Mann and Kendall: do the values of a series rise or fall more steadily than chance would have it?
 *
 * <p>The statistic S counts the pairs that rise minus the pairs that fall. Were there no trend, every order of the same
 * values would be as likely as any other; so the chance of an S this far from zero is a count of orders. That count is
 * exact, ties included, where the usual normal approximation is poor: with the few points that a series of years has.
 *
 * <p>The orders of values with tied groups of t₁, t₂, … members, counted by the number of falling pairs, are the
 * coefficients of the Gaussian multinomial (t₁+t₂+…)! / (t₁! t₂! …) in q; without falling pairs S is the number of
 * pairs that are not tied, and every falling pair takes 2 off.
 */
final class MannKendall {
    private static final BigInteger TWO_SIDED = BigInteger.TWO;
    /** Significant when the chance is at most 1 in 20. */
    private static final BigInteger ONE_IN = BigInteger.valueOf(20);

    /** The few kinds of ties that so many values can have are each counted once: that costs more than all else. */
    private static final int A_WINDOW_OF_YEARS = 8;

    private static final Map<List<Integer>, Limit> LIMITS = new ConcurrentHashMap<>();

    private MannKendall() {}

    /** What follows from the sizes of the ties alone: how many pairs are not tied, and how many may fall at most. */
    private record Limit(int pairsNotTied, int mostFalling) {

        static Limit of(List<Integer> tieSizes) {
            BigInteger[] orders = ordersByFallingPairs(tieSizes);
            BigInteger all = Arrays.stream(orders).reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger asFarOut = orders[0];
            int most = -1;
            while (asFarOut.multiply(TWO_SIDED).multiply(ONE_IN).compareTo(all) <= 0) {
                most++;
                asFarOut = asFarOut.add(orders[most + 1]);
            }
            return new Limit(orders.length - 1, most);
        }
    }

    /** +1 when the values rise significantly (two-sided, α = 0.05), -1 when they fall so, else 0. */
    static int direction(List<Fraction> inOrderOfTime) {
        int s = statistic(inOrderOfTime);
        List<Integer> ties = tieSizes(inOrderOfTime);
        Limit limit =
                inOrderOfTime.size() > A_WINDOW_OF_YEARS ? Limit.of(ties) : LIMITS.computeIfAbsent(ties, Limit::of);
        int falling = (limit.pairsNotTied() - Math.abs(s)) / 2;
        return s != 0 && falling <= limit.mostFalling() ? Integer.signum(s) : 0;
    }

    static int statistic(List<Fraction> inOrderOfTime) {
        int s = 0;
        for (int i = 0; i < inOrderOfTime.size(); i++) {
            for (int j = i + 1; j < inOrderOfTime.size(); j++) {
                s += Integer.signum(inOrderOfTime.get(j).compareTo(inOrderOfTime.get(i)));
            }
        }
        return s;
    }

    private static List<Integer> tieSizes(List<Fraction> values) {
        Map<Fraction, Integer> sizes = new HashMap<>();
        values.forEach(value -> sizes.merge(value, 1, Integer::sum));
        return sizes.values().stream().sorted().toList();
    }

    /** Element k: in how many orders of values with these tie sizes k pairs fall. */
    static BigInteger[] ordersByFallingPairs(Collection<Integer> tieSizes) {
        BigInteger[] product = {BigInteger.ONE};
        int before = 0;
        for (int size : tieSizes) {
            product = multiply(product, gaussianBinomial(before + size, size));
            before += size;
        }
        return product;
    }

    /** Coefficients of the Gaussian binomial, by Pascal's rule [n,k] = [n-1,k-1] + q^k [n-1,k]. */
    private static BigInteger[] gaussianBinomial(int n, int k) {
        if (k == 0 || k == n) {
            return new BigInteger[] {BigInteger.ONE};
        }
        BigInteger[] sum = zeros(k * (n - k) + 1);
        addShifted(sum, gaussianBinomial(n - 1, k - 1), 0);
        addShifted(sum, gaussianBinomial(n - 1, k), k);
        return sum;
    }

    private static BigInteger[] multiply(BigInteger[] one, BigInteger[] other) {
        BigInteger[] product = zeros(one.length + other.length - 1);
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                product[i + j] = product[i + j].add(one[i].multiply(other[j]));
            }
        }
        return product;
    }

    private static void addShifted(BigInteger[] sum, BigInteger[] terms, int shift) {
        for (int i = 0; i < terms.length; i++) {
            sum[i + shift] = sum[i + shift].add(terms[i]);
        }
    }

    private static BigInteger[] zeros(int length) {
        BigInteger[] zeros = new BigInteger[length];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
