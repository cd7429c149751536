package nl.driehoek.indicators.imports.domain;

import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written. Said by whoever makes the mapping and never guessed: "1.600" is a different number in each
 * notation.
 *
 * @param delimiter {@code ;}, {@code ,}, {@code |} or a tab
 * @param decimal {@code ,} or {@code .}
 * @param grouping what may stand between thousands: {@code .}, {@code ,}, {@code '} or a blank; null when nothing may
 */
public record TextForm(
        String delimiter,
        String decimal,
        @Nullable String grouping,
        @Nullable Encoding encoding) {

    /** How a text file writes its letters. A byte order mark goes before what is said here. */
    public enum Encoding {
        /** UTF-8, or Windows-1252 when the first letter outside ASCII is not UTF-8. */
        AUTO,
        UTF_8,
        WINDOWS_1252
    }

    private static final String DELIMITERS = ";,|\t";
    private static final String DECIMALS = ",.";
    private static final String GROUPINGS = ".,' ";

    public TextForm {
        delimiter = Given.text(delimiter);
        decimal = Given.text(decimal);
    }

    void check(Faults faults) {
        checkSign(delimiter, DELIMITERS, faults.at("delimiter"));
        checkSign(decimal, DECIMALS, faults.at("decimal"));
        if (grouping != null) {
            checkSign(grouping, GROUPINGS, faults.at("grouping"));
            if (grouping.equals(decimal)) {
                faults.at("grouping").add("grouping-is-decimal", "cannot be the decimal sign as well");
            }
        }
        faults.at("encoding").require(encoding);
    }

    private static void checkSign(String sign, String allowed, Faults faults) {
        if (sign.length() != 1 || allowed.indexOf(sign.charAt(0)) < 0) {
            faults.add("sign-unknown", "must be one of: " + allowed.replace("\t", "tab"));
        }
    }
}
