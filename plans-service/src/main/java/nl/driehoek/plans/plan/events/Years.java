package nl.driehoek.plans.plan.events;

import nl.driehoek.plans.plan.domain.YearSpan;

/** The years that a plan is for, both included. */
public record Years(int from, int to) {
    static Years of(YearSpan period) {
        return new Years(period.from(), period.to());
    }
}
