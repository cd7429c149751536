package nl.driehoek.plans.plan;

import nl.driehoek.plans.plan.domain.PlanOutline;

/**
 * A plan with its place in the list of all plans.
 *
 * @param number the order in which plans were made
 */
public record ListedPlan(long number, PlanOutline plan) {}
