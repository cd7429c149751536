package nl.driehoek.plans.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            "per (?<count>\\d{1,3}(?:\\.\\d{3})*|\\d+) (?<what>inwoners|woningen|huishoudens|bedrijven|jongeren|leerlingen)(?!\\p{L})");

    private static final List<String> PERCENT = List.of("%", "procent");
    private static final List<String> PER_MILLE = List.of("‰", "promille");

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
            case '−', '–' -> '-';
            case '⩽' -> '≤';
            case '⩾' -> '≥';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }

    int position() {
        return position;
    }

    void backTo(int earlier) {
        position = earlier;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Takes one of these words or signs; a word must end where it ends. */
    boolean take(List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, position) && endsAt(word)) {
                position += word.length();
                skipBlanks();
                return true;
            }
        }
        return false;
    }

    boolean take(String word) {
        return take(List.of(word));
    }

    private boolean endsAt(String word) {
        int end = position + word.length();
        return !Character.isLetter(word.charAt(word.length() - 1))
                || end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** A figure with its sign, if it has one. */
    record Figure(BigDecimal value, boolean signed, boolean looksLikeYear, int position) {}

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
        return new Figure(minus ? value.negate() : value, minus || plus, year, start);
    }

    /** A unit in the form in which we keep it: {@code %}, {@code ‰} or {@code per 1.000 inwoners}. */
    @Nullable
    String takeUnit() {
        if (take(PERCENT)) {
            return "%";
        }
        if (take(PER_MILLE)) {
            return "‰";
        }
        Matcher per = PER.matcher(text).region(position, text.length());
        per.useTransparentBounds(true);
        if (!per.lookingAt()) {
            return null;
        }
        position = per.end();
        skipBlanks();
        return "per " + per.group("count") + " " + per.group("what");
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
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }
}
