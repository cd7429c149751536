package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Of every period of a series the version that counts, found by the month in which the period ends: a table and no tree, for
 * a target is judged with every measurement. It is filled from the latest period back, as far as is asked, so that what a
 * long history has before that costs nothing.
 *
 * <p>Months are counted from the year 0.
 */
final class CurrentVersions {
    private static final int KINDS = Period.Kind.values().length;
    private static final int MONTHS_A_YEAR = 12;
    /** As far as a trend looks back, with the year that its first figure is made of: more is seldom asked for. */
    private static final int MONTHS_MOSTLY_READ = 10 * MONTHS_A_YEAR;

    private static final int NEVER = Integer.MIN_VALUE;

    private final List<Measurement> versions;
    private final List<Measurement> breaks;
    private final int first;
    private final int last;

    /** Of every month, the last one first, in the order of the kinds, the periods that end with it. */
    private @Nullable Measurement[] latest;

    /** How many of the versions, counted from the first, are not in the table. */
    private int unread;
    /** Whatever ends with this month or later is in the table. */
    private int readFrom = Integer.MAX_VALUE;

    CurrentVersions(Series series) {
        versions = series.versions();
        breaks = series.breaks();
        unread = versions.size();
        first = versions.isEmpty() ? Integer.MAX_VALUE : end(versions.get(0).period());
        last = versions.isEmpty() ? NEVER : end(versions.get(unread - 1).period());
        latest = new Measurement[versions.isEmpty() ? 0 : Math.min(last - first + 1, MONTHS_MOSTLY_READ) * KINDS];
    }

    private void readBackTo(int month) {
        while (unread > 0) {
            Measurement version = versions.get(unread - 1);
            Period period = version.period();
            int end = end(period);
            if (end < month) {
                break;
            }
            int slot = slot(period.kind(), end);
            if (slot >= latest.length) {
                latest = Arrays.copyOf(latest, Math.max(slot + KINDS, 2 * latest.length));
            }
            // Of one period the latest version comes last.
            if (latest[slot] == null) {
                latest[slot] = version;
            }
            unread--;
        }
        readFrom = month;
    }

    private int slot(Period.Kind kind, int end) {
        return (last - end) * KINDS + kind.ordinal();
    }

    /** The month in which a period ends. */
    static int end(Period period) {
        int month = period.kind() == Period.Kind.YEAR
                ? MONTHS_A_YEAR
                : period.part() * period.kind().months();
        return period.year() * MONTHS_A_YEAR + month - 1;
    }

    /** The month in which a period begins. */
    static int start(Period period) {
        return end(period) - period.kind().months() + 1;
    }

    static int number(YearMonth month) {
        return month.getYear() * MONTHS_A_YEAR + month.getMonthValue() - 1;
    }

    /** The earliest month with which a period ends of which something was recorded; after {@link #last()} when nothing was. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The measurement of the period of this kind that ends with a month; null when there is none, or it was withdrawn. */
    @Nullable
    Measurement ending(Period.Kind kind, int end) {
        if (end < first || end > last) {
            return null;
        }
        if (end < readFrom) {
            // Months are asked for one after the other.
            readBackTo(end - MONTHS_A_YEAR);
        }
        int slot = slot(kind, end);
        Measurement found = slot < latest.length ? latest[slot] : null;
        return found == null || found.isWithdrawn() ? null : found;
    }

    /** Whether some period ends with this month. */
    boolean isEnd(int month) {
        return ending(Period.Kind.MONTH, month) != null
                || ending(Period.Kind.QUARTER, month) != null
                || ending(Period.Kind.YEAR, month) != null;
    }

    /** The month in which the newest comparable stretch begins that is not after this month; before all months when none breaks. */
    int lastBreak(int lookingFrom) {
        return breaks.stream()
                .map(Measurement::period)
                .filter(period -> end(period) <= lookingFrom)
                .mapToInt(CurrentVersions::start)
                .max()
                .orElse(NEVER);
    }

    /** Whether this is the answer of {@link #lastBreak} that there is none. */
    static boolean isNever(int month) {
        return month == NEVER;
    }
}
