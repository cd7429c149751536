package nl.driehoek.indicators.overdue.domain;

import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a target on a series waits for.
 *
 * @param target id of the target
 * @param baseline the period that the plan starts from; null when it names none
 * @param firstDue the first period by which something must be reached
 * @param lastDue the period by which the goal must be reached; nothing is expected after it
 */
public record Waiting(String target, @Nullable Period baseline, Period firstDue, Period lastDue) {}
