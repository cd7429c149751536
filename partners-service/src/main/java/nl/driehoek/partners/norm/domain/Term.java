package nl.driehoek.partners.norm.domain;

import java.time.LocalDate;
import nl.driehoek.kit.domain.Period;

/** The days, first and last included, over which a commitment is owed. */
public record Term(LocalDate from, LocalDate to) {
    public Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a term does not end before it begins: " + from + " to " + to);
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether at least one day of the period is in it. */
    public boolean overlaps(Period period) {
        return !period.lastDay().isBefore(from) && !period.firstDay().isAfter(to);
    }

    /** Whether the whole term lies before this day. */
    public boolean hasEndedOn(LocalDate day) {
        return day.isAfter(to);
    }
}
