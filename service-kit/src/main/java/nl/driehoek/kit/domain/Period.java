package nl.driehoek.kit.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:Q(\\d)|(\\d{2})))?");
    private static final Pattern CBS_CODE = Pattern.compile("(\\d{4})(JJ|KW|MM)(\\d{2})");
    private static final Comparator<Period> BY_END_THEN_START =
            Comparator.comparing(Period::lastMonth).thenComparing(Period::firstMonth);

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
        Matcher ours = TEXT.matcher(text);
        if (ours.matches()) {
            if (ours.group(2) != null) {
                return of(Kind.QUARTER, ours.group(1), ours.group(2));
            }
            return ours.group(3) != null
                    ? of(Kind.MONTH, ours.group(1), ours.group(3))
                    : of(Kind.YEAR, ours.group(1), "0");
        }
        Matcher cbs = CBS_CODE.matcher(text);
        if (!cbs.matches()) {
            return Optional.empty();
        }
        Kind kind =
                switch (cbs.group(2)) {
                    case "KW" -> Kind.QUARTER;
                    case "MM" -> Kind.MONTH;
                    default -> Kind.YEAR;
                };
        return of(kind, cbs.group(1), cbs.group(3));
    }

    /** Reads a text that is known to be right, such as one that was stored. */
    public static Period parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no such period: " + text));
    }

    private static Optional<Period> of(Kind kind, String year, String part) {
        int y = Integer.parseInt(year);
        int p = Integer.parseInt(part);
        return exists(kind, y, p) ? Optional.of(new Period(kind, y, p)) : Optional.empty();
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
        return YearMonth.of(year, kind == Kind.YEAR ? 1 : (part - 1) * kind.months + 1);
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
        return switch (kind) {
            case YEAR -> "%04d".formatted(year);
            case QUARTER -> "%04d-Q%d".formatted(year, part);
            case MONTH -> "%04d-%02d".formatted(year, part);
        };
    }
}
