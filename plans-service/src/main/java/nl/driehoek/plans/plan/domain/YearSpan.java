package nl.driehoek.plans.plan.domain;

import nl.driehoek.kit.domain.Period;

/** The years that a plan is for, both included. */
public record YearSpan(int from, int to) {
    static final int FIRST = 1900;
    static final int LAST = 2199;

    public YearSpan {
        if (from > to || from < FIRST || to > LAST) {
            throw new IllegalArgumentException("no span of years: " + from + " to " + to);
        }
    }

    /** Whether the plan had not even begun when this period was over. */
    public boolean beginsAfter(Period period) {
        return period.year() < from;
    }
}
