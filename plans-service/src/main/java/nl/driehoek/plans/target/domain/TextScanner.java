package nl.driehoek.plans.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a target text and takes words, figures and periods from it. What it does not take stays, so that the
 * parser can say from where the text could not be read.
 */
final class TextScanner {
    /**
     * Dutch figures: decimal comma, thousands points ({@code 1.432}). A point before one or two digits can only be a
     * decimal point ({@code 1.5}); {@code 0.125} could be either, and is not taken.
     */
    private static final Pattern FIGURE = Pattern.compile(
            "(?:(?<grouped>[1-9]\\d{0,2}(?:\\.\\d{3}){1,4})|(?<plain>\\d{1,15}))(?:,(?<decimals>\\d{1,10})|\\.(?<point>\\d{1,2}))?(?![\\d.,]?\\d)");

    private static final Pattern PERIOD =
            Pattern.compile("(?:" + Period.FORMS + ")(?![\\d\\p{L}%‰-]|[.,]\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PER = Pattern.compile(
            "per +(?<count>\\d{1,3}(?:\\.\\d{3})*|\\d+|duizend) +(?<what>inwoners|woningen|huishoudens|bedrijven|jongeren|leerlingen)(?!\\p{L})");

    private static final List<String> PERCENT = List.of("%", "procent");
    private static final List<String> PER_MILLE = List.of("‰", "promille");
    private static final List<String> EURO = List.of("euro", "€", "eur");
    private static final List<String> NO_CENTS = List.of(",-", ",--");
    private static final String EURO_UNIT = "euro";

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");

    private final String text;
    private int position;

    /** Different signs for one thing become one sign, each as long as it was: positions stay those of the original. */
    TextScanner(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        for (char c : original.toCharArray()) {
            plain.append(plain(c));
        }
        text = plain.toString();
        skipBlanks();
    }

    private static char plain(char c) {
        return switch (c) {
            case '−', '–', '‐', '‑', '‒' -> '-';
            case '⩽', '≦' -> '≤';
            case '⩾', '≧' -> '≥';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }

    int position() {
        return position;
    }

    void backTo(int earlier) {
        position = earlier;
    }

    /** Whether nothing is left; the full stop of a sentence is nothing. */
    boolean atEnd() {
        return position == text.length() || text.substring(position).strip().equals(".");
    }

    /** Takes the longest of these words or signs that stands here; a word must end where it ends. */
    boolean take(List<String> words) {
        int end = words.stream().mapToInt(this::endOf).max().orElse(-1);
        if (end < 0) {
            return false;
        }
        position = end;
        skipBlanks();
        return true;
    }

    boolean take(String word) {
        return take(List.of(word));
    }

    /** Whether one of these could be taken. */
    boolean sees(List<String> words) {
        return words.stream().anyMatch(word -> endOf(word) >= 0);
    }

    /** Where this word ends, if it stands here, else -1; between its parts may be any number of blanks. */
    private int endOf(String word) {
        int at = position;
        for (char c : word.toCharArray()) {
            if (at == text.length() || text.charAt(at) != c) {
                return -1;
            }
            at = c == ' ' ? afterBlanks(at) : at + 1;
        }
        boolean ends = !Character.isLetter(word.charAt(word.length() - 1))
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at));
        return ends ? at : -1;
    }

    /** Takes a word of letters that has this property, with the comma behind it if another word follows. */
    boolean takeWord(Predicate<String> property) {
        Matcher word = WORD.matcher(text).region(position, text.length());
        if (!word.lookingAt() || !property.test(word.group())) {
            return false;
        }
        position = word.end();
        skipBlanks();
        int comma = position;
        if (take(",") && atEnd()) {
            position = comma;
        }
        return true;
    }

    /** Whether the sign here has blanks on both sides, or on neither: what joins two figures and belongs to none. */
    boolean isEvenlySpaced() {
        return isBlank(position - 1) == isBlank(position + 1);
    }

    /** A figure with its sign, if it has one, and where it begins and its unit, or what else follows, does. */
    record Figure(BigDecimal value, boolean signed, boolean looksLikeYear, int position, int end) {}

    @Nullable
    Figure takeFigure() {
        int start = position;
        boolean minus = take("-");
        boolean plus = !minus && take("+");
        Matcher figure = FIGURE.matcher(text).region(position, text.length());
        figure.useTransparentBounds(true);
        if (!figure.lookingAt()) {
            position = start;
            return null;
        }
        String whole =
                figure.group("grouped") != null ? figure.group("grouped").replace(".", "") : figure.group("plain");
        String decimals = figure.group("decimals") != null ? figure.group("decimals") : figure.group("point");
        BigDecimal value = new BigDecimal(decimals == null ? whole : whole + "." + decimals);
        position = figure.end();
        skipBlanks();
        boolean year = !minus && !plus && figure.group().equals(whole) && BoundText.looksLikeYear(value);
        return new Figure(minus ? value.negate() : value, minus || plus, year, start, position);
    }

    /** A figure with its unit, if it has one. */
    record Quantity(Figure figure, @Nullable String unit) {}

    @Nullable
    Quantity takeQuantity() {
        int start = position;
        boolean euro = take(EURO);
        Figure figure = takeFigure();
        if (figure == null) {
            position = start;
            return null;
        }
        if (euro) {
            take(NO_CENTS);
            return new Quantity(figure, EURO_UNIT);
        }
        return new Quantity(figure, takeUnit());
    }

    /** A unit in the form in which we keep it: {@code %}, {@code ‰}, {@code euro} or {@code per 1.000 inwoners}. */
    private @Nullable String takeUnit() {
        if (take(PERCENT)) {
            return "%";
        }
        if (take(PER_MILLE)) {
            return "‰";
        }
        if (take(EURO)) {
            return EURO_UNIT;
        }
        Matcher per = PER.matcher(text).region(position, text.length());
        per.useTransparentBounds(true);
        if (!per.lookingAt()) {
            return null;
        }
        position = per.end();
        skipBlanks();
        String count = per.group("count").equals("duizend") ? "1.000" : per.group("count");
        return "per " + count + " " + per.group("what");
    }

    /** A period that stands by itself: {@code 2008%}, {@code 2008,5} and {@code 2.008} are no periods. */
    Optional<Period> takePeriod() {
        Matcher period = PERIOD.matcher(text).region(position, text.length());
        period.useTransparentBounds(true);
        if (!period.lookingAt()) {
            return Optional.empty();
        }
        Optional<Period> read = Period.read(period.group().toUpperCase(Locale.ROOT))
                .filter(p -> p.year() >= BoundText.FIRST_PLAUSIBLE_YEAR && p.year() <= BoundText.LAST_PLAUSIBLE_YEAR);
        if (read.isPresent()) {
            position = period.end();
            skipBlanks();
        }
        return read;
    }

    private void skipBlanks() {
        position = afterBlanks(position);
    }

    private int afterBlanks(int from) {
        int at = from;
        while (isBlank(at)) {
            at++;
        }
        return at;
    }

    private boolean isBlank(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ' ';
    }
}
