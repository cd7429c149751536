package nl.driehoek.plans.plan.events;

import nl.driehoek.plans.plan.domain.Plan;

/** Where events of plans go; the key is the plan's id. */
public final class PlanTopics {
    /** What happened, step by step. */
    public static final String FACTS = "driehoek.plans";
    /** The revision in force of each plan, whole. */
    public static final String REVISIONS = "driehoek.plan-revisions";

    private PlanTopics() {}

    static String path(Plan plan) {
        return "/v1/plans/" + plan.id();
    }

    static String path(Plan plan, int revision) {
        return path(plan) + "/revisions/" + revision;
    }
}
