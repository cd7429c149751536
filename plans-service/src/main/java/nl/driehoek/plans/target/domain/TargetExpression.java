package nl.driehoek.plans.target.domain;

/**
 * A target as printed, and as read.
 *
 * @param printed the text of the plan, kept to the letter
 */
public record TargetExpression(String printed, Bound bound) {}
