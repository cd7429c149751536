package nl.driehoek.indicators.target.domain;

import nl.driehoek.kit.domain.Period;

/**
 * What must be reached by when: the end of a target, or an intermediate step on the way.
 *
 * @param printed as the plan prints it
 */
public record Milestone(Period due, String printed, Bound bound) {}
