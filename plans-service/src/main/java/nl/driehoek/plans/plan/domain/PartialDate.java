package nl.driehoek.plans.plan.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as exactly as a document gives it: a day, a month or only a year.
 *
 * @param text {@code 2010-08-23}, {@code 2010-08} or {@code 2010}
 */
public record PartialDate(String text) {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    public PartialDate {
        if (!exists(text)) {
            throw new IllegalArgumentException("no date: " + text);
        }
    }

    public static Optional<PartialDate> read(String text) {
        return exists(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
    }

    /** The first day that it may be. */
    public LocalDate earliest() {
        return switch (text.length()) {
            case YEAR_LENGTH -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case MONTH_LENGTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /** The last day that it may be. */
    public LocalDate latest() {
        return switch (text.length()) {
            case YEAR_LENGTH -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case MONTH_LENGTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static boolean exists(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            return switch (text.length()) {
                case YEAR_LENGTH -> inRange(Integer.parseInt(text));
                case MONTH_LENGTH -> inRange(YearMonth.parse(text).getYear());
                default -> inRange(LocalDate.parse(text).getYear());
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean inRange(int year) {
        return year >= YearSpan.FIRST && year <= YearSpan.LAST;
    }

    @Override
    public String toString() {
        return text;
    }
}
