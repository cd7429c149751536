package nl.driehoek.indicators.overdue.domain;

import java.time.LocalDate;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.kit.domain.Period;

/**
 * How many whole months after the end of a period its figure may take to come: who publishes needs time to count.
 *
 * @param years after a year, also of a figure that comes every two years
 * @param quarters after a quarter
 * @param months after a month
 */
public record Grace(int years, int quarters, int months) {

    public Grace {
        if (years < 0 || quarters < 0 || months < 0) {
            throw new IllegalArgumentException("grace is not negative: " + years + ", " + quarters + ", " + months);
        }
    }

    /** The first day on which the figure of a period is overdue. */
    LocalDate overdueFrom(Period period, Frequency frequency) {
        return period.lastMonth().plusMonths(1L + of(frequency)).atDay(1);
    }

    private int of(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> months;
            case QUARTERLY -> quarters;
            case YEARLY, TWO_YEARLY, IRREGULAR -> years;
        };
    }
}
