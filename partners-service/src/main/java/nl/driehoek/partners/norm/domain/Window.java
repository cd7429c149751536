package nl.driehoek.partners.norm.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The days that are judged together.
 *
 * @param partial shorter than the calendar window of the norm, since the term begins or ends in it
 * @param previous nothing is due yet in the one that holds today
 */
record Window(LocalDate from, LocalDate to, boolean partial, boolean previous) {

    /** Parts of a month are days of it, of 28 to 31: this many parts make them all whole numbers. */
    static final long PARTS_OF_A_MONTH = 377_580;

    private static final int MONTHS_A_YEAR = 12;

    /**
     * For a norm that begins anew, the calendar window that holds {@code today} or the last one, cut to the term; else the
     * term. A window is never shorter than what is reported on at once: of a year's report nobody knows the months.
     */
    static Window choose(
            Norm norm,
            Term owed,
            LocalDate termStart,
            @Nullable ReportingRhythm rhythm,
            List<Entry> entries,
            LocalDate today) {
        Recurrence every = norm.every();
        if (every == null) {
            return new Window(owed.from(), owed.to(), false, false);
        }
        int months = every.windowMonths();
        if (rhythm != null) {
            months = Math.max(months, rhythm.every().months());
        }
        for (Entry entry : entries) {
            months = Math.max(months, entry.period().kind().months());
        }
        LocalDate day = owed.hasEndedOn(today) ? owed.to() : today;
        LocalDate start = start(every, months, day, termStart);
        Window present = cut(every, start, months, owed, false);
        LocalDate before = start.minusDays(1);
        boolean waiting =
                present.countedTo(rhythm, today) == null && entries.stream().noneMatch(present::holds);
        return waiting && owed.holds(before)
                ? cut(every, start(every, months, before, termStart), months, owed, true)
                : present;
    }

    private static LocalDate start(Recurrence every, int months, LocalDate day, LocalDate termStart) {
        if (months == every.windowMonths()) {
            return every.windowStart(day, termStart);
        }
        int firstMonth = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), months == MONTHS_A_YEAR ? 1 : firstMonth, 1);
    }

    private static Window cut(Recurrence every, LocalDate start, int months, Term owed, boolean previous) {
        LocalDate end = start.plusMonths(months).minusDays(1);
        LocalDate from = start.isBefore(owed.from()) ? owed.from() : start;
        LocalDate to = end.isAfter(owed.to()) ? owed.to() : end;
        boolean partial = !every.isShort() && !(from.equals(start) && to.equals(end));
        return new Window(from, to, partial, previous);
    }

    boolean isOverOn(LocalDate today) {
        return today.isAfter(to);
    }

    /** A report on a period of which only a part lies in the window counts whole: nothing is known of its parts. */
    boolean holds(Entry entry) {
        return overlaps(entry.period());
    }

    boolean overlaps(Period period) {
        return new Term(from, to).overlaps(period);
    }

    /** Last day of the last period that is over; null when none is. Without a rhythm months are the periods. */
    @Nullable
    LocalDate countedTo(@Nullable ReportingRhythm rhythm, LocalDate today) {
        if (isOverOn(today)) {
            return to;
        }
        Period.Kind kind = rhythm == null ? Period.Kind.MONTH : rhythm.every();
        LocalDate last = ReportingRhythm.periodOf(kind, today).firstDay().minusDays(1);
        return last.isBefore(from) ? null : last;
    }

    /** How long it is up to and including a day, in parts of months. */
    long monthParts(LocalDate last) {
        long parts = 0;
        for (LocalDate day = from; !day.isAfter(last); ) {
            LocalDate monthEnd = day.withDayOfMonth(day.lengthOfMonth());
            LocalDate end = monthEnd.isAfter(last) ? last : monthEnd;
            long days = ChronoUnit.DAYS.between(day, end) + 1;
            parts += PARTS_OF_A_MONTH / day.lengthOfMonth() * days;
            day = end.plusDays(1);
        }
        return parts;
    }

    long days(LocalDate last) {
        return ChronoUnit.DAYS.between(from, last) + 1;
    }
}
