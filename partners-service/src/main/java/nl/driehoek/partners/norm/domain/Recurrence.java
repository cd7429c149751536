package nl.driehoek.partners.norm.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every how long a norm begins anew; written as a period of ISO 8601. */
public enum Recurrence {
    TWO_YEARS("P2Y", 24),
    YEAR("P1Y", 12),
    HALF_YEAR("P6M", 6),
    QUARTER("P3M", 3),
    MONTH("P1M", 1),
    TWO_WEEKS("P2W", 0),
    WEEK("P1W", 0),
    DAY("P1D", 0);

    private static final int MONTHS_A_YEAR = 12;

    private final String code;
    private final int months;

    Recurrence(String code, int months) {
        this.code = code;
        this.months = months;
    }

    public String code() {
        return code;
    }

    public static Optional<Recurrence> read(String text) {
        return Arrays.stream(values()).filter(r -> r.code.equals(text)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Recurrence::code).collect(Collectors.joining(", "));
    }

    /** Weeks and days are too short to be judged one by one: a calendar year of them is. */
    boolean isShort() {
        return months == 0;
    }

    Period length() {
        return Period.parse(code);
    }

    /** First day of the calendar window that holds this day; pairs of years are counted from the year of {@code start}. */
    LocalDate windowStart(LocalDate day, LocalDate start) {
        if (this == TWO_YEARS) {
            int since = Math.floorMod(day.getYear() - start.getYear(), 2);
            return LocalDate.of(day.getYear() - since, 1, 1);
        }
        int length = windowMonths();
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / length * length + 1, 1);
    }

    int windowMonths() {
        return isShort() ? MONTHS_A_YEAR : months;
    }
}
