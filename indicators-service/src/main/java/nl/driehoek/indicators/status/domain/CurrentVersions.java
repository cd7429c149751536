package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Of every period of a series the version that counts, found by the month in which the period ends: a table and no tree, for
 * a target is judged with every measurement, and a long history must not make that dear.
 *
 * <p>Months are counted from the year 0.
 */
final class CurrentVersions {
    private static final int KINDS = Period.Kind.values().length;
    private static final int MONTHS_A_YEAR = 12;
    private static final int NEVER = Integer.MIN_VALUE;

    /** Of every month, in the order of the kinds, the periods that end with it. */
    private @Nullable Measurement[] latest = new Measurement[0];

    private int begin;
    private int first = Integer.MAX_VALUE;
    private int last = NEVER;
    private boolean anyBreak;

    CurrentVersions(Collection<Measurement> versions) {
        int room = versions.size() + MONTHS_A_YEAR;
        for (Measurement version : versions) {
            put(version, room);
        }
    }

    private void put(Measurement version, int room) {
        Period period = version.period();
        int end = end(period);
        if (end < begin || end >= begin + latest.length / KINDS) {
            makeRoom(end, room);
        }
        int slot = slot(period.kind(), end);
        Measurement other = latest[slot];
        if (other == null || version.version() > other.version()) {
            latest[slot] = version;
        }
        first = Math.min(first, end);
        last = Math.max(last, end);
        anyBreak |= version.observation().seriesBreak();
    }

    /** Twice as much as there was, so that a history that comes in any order is moved a few times only. */
    private void makeRoom(int end, int room) {
        int months = latest.length / KINDS;
        boolean isEmpty = months == 0;
        int newBegin = isEmpty || end < begin ? end - months : begin;
        int newEnd = isEmpty ? end + room : Math.max(begin + months, end + 1 + (end < begin ? 0 : months));
        @Nullable Measurement[] wider = new Measurement[(newEnd - newBegin) * KINDS];
        System.arraycopy(latest, 0, wider, (isEmpty ? 0 : begin - newBegin) * KINDS, latest.length);
        latest = wider;
        begin = newBegin;
    }

    private int slot(Period.Kind kind, int end) {
        return (end - begin) * KINDS + kind.ordinal();
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
        Measurement found = latest[slot(kind, end)];
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
        return anyBreak
                ? Arrays.stream(latest)
                        .filter(one -> one != null
                                && !one.isWithdrawn()
                                && one.observation().seriesBreak())
                        .filter(one -> end(one.period()) <= lookingFrom)
                        .mapToInt(one -> start(one.period()))
                        .max()
                        .orElse(NEVER)
                : NEVER;
    }

    /** Whether this is the answer of {@link #lastBreak} that there is none. */
    static boolean isNever(int month) {
        return month == NEVER;
    }
}
