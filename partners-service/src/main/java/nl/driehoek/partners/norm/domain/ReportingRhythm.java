package nl.driehoek.partners.norm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.domain.Invariants;
import org.jspecify.annotations.Nullable;

/**
 * How often a commitment is reported on. A period of which only a part lies in the term is reported on too.
 *
 * @param graceDays how long after the end of a period its report may take to come
 */
public record ReportingRhythm(Period.Kind every, int graceDays) {
    public static final int USUAL_GRACE_DAYS = 30;
    public static final int LONGEST_GRACE_DAYS = 366;

    public ReportingRhythm {
        Invariants.hold(faults -> check(every, graceDays, faults));
    }

    public static void check(Period.@Nullable Kind every, @Nullable Integer graceDays, Faults faults) {
        faults.at("every").require(every);
        if (graceDays != null && (graceDays < 0 || graceDays > LONGEST_GRACE_DAYS)) {
            faults.at("graceDays").add("out-of-range", "must be 0 to " + LONGEST_GRACE_DAYS);
        }
    }

    /** Why no report on a period is due. */
    public enum NotDueReason {
        WRONG_LENGTH,
        OUTSIDE_TERM,
        NOT_BEGUN,
        /** It is under way: whether one may report beforehand is for the caller to say. */
        NOT_ENDED
    }

    /** @param text for a person */
    public record NotDue(NotDueReason reason, String text) {}

    /** @param dueOn the last day on which the report is in time */
    public record DuePeriod(Period period, LocalDate dueOn) {
        public boolean isOverdueOn(LocalDate today) {
            return today.isAfter(dueOn);
        }
    }

    public LocalDate dueOn(Period period) {
        return period.lastDay().plusDays(graceDays);
    }

    /** All periods on which reports are owed in a term, in the order of time. */
    public List<DuePeriod> periods(Term term) {
        List<DuePeriod> periods = new ArrayList<>();
        for (Period period = periodOf(term.from()); term.overlaps(period); ) {
            periods.add(new DuePeriod(period, dueOn(period)));
            LocalDate next = period.lastDay().plusDays(1);
            if (!Period.isYear(next.getYear())) {
                break;
            }
            period = periodOf(next);
        }
        return List.copyOf(periods);
    }

    /** Those that are over; a report can be made from the day after the period, before it is overdue. */
    public List<DuePeriod> due(Term term, LocalDate today) {
        return periods(term).stream()
                .filter(due -> due.period().hasEndedOn(today))
                .toList();
    }

    /** Those of which the report should have been there. */
    public List<DuePeriod> overdue(Term term, Collection<Period> reported, LocalDate today) {
        return periods(term).stream()
                .filter(due -> due.isOverdueOn(today) && !reported.contains(due.period()))
                .toList();
    }

    /** Why a report on this period cannot be taken as one that is due; empty when it can. */
    public Optional<NotDue> refusal(Period period, Term term, LocalDate today) {
        if (period.kind() != every) {
            return Optional.of(new NotDue(
                    NotDueReason.WRONG_LENGTH,
                    "reports are made per " + every.name().toLowerCase(Locale.ROOT) + ", and " + period
                            + " is not one"));
        }
        if (!term.overlaps(period)) {
            return Optional.of(new NotDue(
                    NotDueReason.OUTSIDE_TERM,
                    period + " lies outside the term, which is " + term.from() + " to " + term.to()));
        }
        if (!period.hasBegunOn(today)) {
            return Optional.of(new NotDue(NotDueReason.NOT_BEGUN, period + " has not begun yet"));
        }
        if (!period.hasEndedOn(today)) {
            return Optional.of(
                    new NotDue(NotDueReason.NOT_ENDED, period + " is under way: it ends on " + period.lastDay()));
        }
        return Optional.empty();
    }

    /** The period of the rhythm that holds a day. */
    public Period periodOf(LocalDate day) {
        return periodOf(every, day);
    }

    static Period periodOf(Period.Kind kind, LocalDate day) {
        int part = (day.getMonthValue() - 1) / kind.months() + 1;
        return switch (kind) {
            case YEAR -> Period.year(day.getYear());
            case QUARTER -> Period.quarter(day.getYear(), part);
            case MONTH -> Period.month(day.getYear(), part);
        };
    }
}
