package nl.driehoek.plans.plan.events;

import java.util.UUID;
import nl.driehoek.plans.plan.domain.Plan;

/** Where events of plans go; the key is the plan's id. */
public final class PlanTopics {
    /** What happened, step by step. */
    public static final String FACTS = "driehoek.plans";
    /** The revision in force of each plan, whole. */
    public static final String REVISIONS = "driehoek.plan-revisions";
    /** The submitted revision of each plan that has one, by the names of its themes; for consulted partners only. */
    public static final String CONSULTATIONS = "driehoek.plan-consultations";

    private PlanTopics() {}

    static String path(Plan plan) {
        return "/v1/plans/" + plan.id();
    }

    static String path(Plan plan, int revision) {
        return path(plan.id(), revision);
    }

    static String path(UUID planId, int revision) {
        return "/v1/plans/" + planId + "/revisions/" + revision;
    }
}
