package nl.driehoek.benchmark;

import java.util.Locale;

/** A number with its unit, for a table. */
public record Amount(double value, String unit) {

    private static final double FEW = 10;
    private static final double MANY = 1_000;

    @Override
    public String toString() {
        String format = value < FEW ? "%,.2f" : value < MANY ? "%,.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value) + " " + unit;
    }
}
