package nl.driehoek.kit.table;

import java.util.Locale;
import java.util.stream.Stream;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file separates and counts. The sender says which one it is: "1,200" is a different number in each, so it is
 * never guessed. Both are UTF-8.
 */
public enum CsvDialect {
    /** RFC 4180: comma, decimal point. */
    INTERNATIONAL(',', '.', false),
    /** What Excel in the Netherlands writes and opens: semicolon, decimal comma; written with a byte order mark. */
    DUTCH(';', ',', true);

    private final char separator;
    private final char decimal;
    private final boolean byteOrderMark;

    CsvDialect(char separator, char decimal, boolean byteOrderMark) {
        this.separator = separator;
        this.decimal = decimal;
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * Reads a query parameter.
     *
     * @param dialect international or dutch; null for international
     * @throws ProblemException invalid-input when it is neither
     */
    public static CsvDialect ofParameter(@Nullable String dialect) {
        return dialect == null
                ? INTERNATIONAL
                : Stream.of(values())
                        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(dialect))
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.invalidParameter("dialect", "must be international or dutch"));
    }

    char separator() {
        return separator;
    }

    boolean byteOrderMark() {
        return byteOrderMark;
    }

    CsvDialect other() {
        return this == DUTCH ? INTERNATIONAL : DUTCH;
    }

    String numberForm() {
        return "1200" + decimal + "5";
    }

    /** A number of this dialect with a decimal point; null when it has the other dialect's sign. */
    @Nullable
    String toPoint(@Nullable String number) {
        if (number == null || number.indexOf(other().decimal) >= 0) {
            return null;
        }
        return number.replace(decimal, '.');
    }

    String fromPoint(String number) {
        return number.replace('.', decimal);
    }
}
