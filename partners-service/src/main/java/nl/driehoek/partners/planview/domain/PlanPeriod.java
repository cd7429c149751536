package nl.driehoek.partners.planview.domain;

import java.time.LocalDate;
import java.time.Month;

/** The years that a plan is for, both included. */
public record PlanPeriod(int from, int to) {

    public PlanPeriod {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("no period: " + from + " to " + to);
        }
    }

    public LocalDate firstDay() {
        return LocalDate.of(from, Month.JANUARY, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(to, Month.DECEMBER, 31);
    }
}
