package nl.driehoek.kit.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A calendar year, quarter or month: the time that a measurement, a target or a report is about.
 *
 * <p>Written as {@code 2012}, {@code 2012-Q1} or {@code 2012-03}; the codes of Statistics Netherlands ({@code 2012JJ00},
 * {@code 2012KW01}, {@code 2012MM03}) are read as the same periods.
 *
 * @param part which quarter (1–4) or month (1–12) of the year; 0 for a year
 */
public record Period(Kind kind, int year, int part) implements Comparable<Period> {

    /** How long a period lasts. */
    public enum Kind {
        YEAR(12, 0),
        QUARTER(3, 4),
        MONTH(1, 12);

        private final int months;
        private final int perYear;

        Kind(int months, int perYear) {
            this.months = months;
            this.perYear = perYear;
        }

        public int months() {
            return months;
        }
    }

    /** A regular expression for every form that {@link #read} takes, and nothing that it does not know. */
    public static final String FORMS = "\\d{4}(?:-(?:Q\\d|\\d{2})|(?:JJ|KW|MM)\\d{2})?";

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;
    private static final Comparator<Period> BY_END_THEN_START =
            Comparator.comparingInt(Period::end).thenComparingInt(Period::start);

    public Period {
        if (!exists(kind, year, part)) {
            throw new IllegalArgumentException("no such period: " + kind + " " + year + "/" + part);
        }
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, year, 0);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(Kind.QUARTER, year, quarter);
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, year, month);
    }

    /** Reads either form; empty when the text names no period that exists, such as {@code 2012KW05}. */
    public static Optional<Period> read(String text) {
        // By hand, for a table has a million of them.
        int year = number(text, 0, 4);
        if (year < 0) {
            return Optional.empty();
        }
        return switch (text.length()) {
            case 4 -> of(Kind.YEAR, year, 0);
            case 7 ->
                text.startsWith("-Q", 4)
                        ? of(Kind.QUARTER, year, number(text, 6, 7))
                        : text.charAt(4) == '-' ? of(Kind.MONTH, year, number(text, 5, 7)) : Optional.empty();
            case 8 -> {
                @Nullable
                Kind kind =
                        switch (text.substring(4, 6)) {
                            case "JJ" -> Kind.YEAR;
                            case "KW" -> Kind.QUARTER;
                            case "MM" -> Kind.MONTH;
                            default -> null;
                        };
                yield kind == null ? Optional.empty() : of(kind, year, number(text, 6, 8));
            }
            default -> Optional.empty();
        };
    }

    /** The number that these digits are; -1 when one of them is none. */
    private static int number(String text, int from, int to) {
        if (text.length() < to) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** Reads a text that is known to be right, such as one that was stored. */
    public static Period parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no such period: " + text));
    }

    private static Optional<Period> of(Kind kind, int year, int part) {
        return exists(kind, year, part) ? Optional.of(new Period(kind, year, part)) : Optional.empty();
    }

    private static boolean exists(Kind kind, int year, int part) {
        boolean partExists = kind == Kind.YEAR ? part == 0 : part >= 1 && part <= kind.perYear;
        return partExists && isYear(year);
    }

    /** Whether plans and figures can be about this year; anything else is a slip of the pen. */
    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, firstMonthOfTheYear());
    }

    private int firstMonthOfTheYear() {
        return kind == Kind.YEAR ? 1 : (part - 1) * kind.months + 1;
    }

    /** The month after the last one, counted from the year 0. */
    private int end() {
        return start() + kind.months;
    }

    private int start() {
        return year * Kind.YEAR.months + firstMonthOfTheYear();
    }

    public YearMonth lastMonth() {
        return firstMonth().plusMonths(kind.months - 1L);
    }

    public LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    public LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    /** Whether the whole period lies before this day. */
    public boolean hasEndedOn(LocalDate day) {
        return day.isAfter(lastDay());
    }

    /** Whether the period is under way or over on this day. */
    public boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(firstDay());
    }

    /** Whether this period is over before the last month of the other one is. */
    public boolean endsBefore(Period other) {
        return lastMonth().isBefore(other.lastMonth());
    }

    /** By the day on which a period ends; of two that end together the longer one comes first. */
    @Override
    public int compareTo(Period other) {
        return BY_END_THEN_START.compare(this, other);
    }

    /** The text form used everywhere: {@code 2012}, {@code 2012-Q1}, {@code 2012-03}. */
    @Override
    public String toString() {
        // No format: it is written with every figure. All years have four digits.
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case QUARTER -> year + "-Q" + part;
            case MONTH -> year + (part < 10 ? "-0" : "-") + part;
        };
    }
}
