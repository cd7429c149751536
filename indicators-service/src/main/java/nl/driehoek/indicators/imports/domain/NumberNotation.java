package nl.driehoek.indicators.imports.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written: with which decimal sign, and what may stand between thousands. A number in another notation is
 * refused, except where it is also one of this notation: then the notation decides, as it was said and not guessed.
 */
final class NumberNotation {
    /** Of JSON and of the cells of a workbook. */
    static final NumberNotation PLAIN = new NumberNotation(".", null);

    /** A blank between thousands is often one at which no line may break. */
    private static final Pattern BLANKS = Pattern.compile("[\u00A0\u202F]");

    private static final int MOST_CHARACTERS = 60;
    private static final int DIGITS_OF_A_LONG = 18;

    private final String decimal;
    private final @Nullable String grouping;
    private final Pattern form;

    NumberNotation(String decimal, @Nullable String grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
        String fraction = "(?:" + Pattern.quote(decimal) + "[0-9]{1,30})?";
        String grouped = grouping == null ? "" : "|[0-9]{1,3}(?:" + Pattern.quote(grouping) + "[0-9]{3})+";
        this.form = Pattern.compile("[+-]?(?:[0-9]{1,30}" + grouped + ")" + fraction);
    }

    /** The notation of the files that the mapping reads. */
    static NumberNotation of(ImportMapping mapping) {
        TextForm text = mapping.text();
        return text == null ? PLAIN : new NumberNotation(text.decimal(), text.grouping());
    }

    /** The exact number; empty when the text is not one of this notation. */
    Optional<BigDecimal> read(String text) {
        if (isPlain(text)) {
            return Optional.of(BigDecimal.valueOf(Long.parseLong(text)));
        }
        String number = " ".equals(grouping) ? BLANKS.matcher(text).replaceAll(" ") : text;
        if (number.length() > MOST_CHARACTERS || !form.matcher(number).matches()) {
            return Optional.empty();
        }
        String ungrouped = grouping == null ? number : number.replace(grouping, "");
        return Optional.of(new BigDecimal(ungrouped.replace(decimal, ".")));
    }

    /** Whether these are digits only, as most figures are; in every notation they mean the same. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > DIGITS_OF_A_LONG) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** An example, for whoever wrote a number differently. */
    @Override
    public String toString() {
        return "1" + (grouping == null ? "" : grouping) + "200" + decimal + "5";
    }
}
