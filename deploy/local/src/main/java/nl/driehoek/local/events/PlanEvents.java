package nl.driehoek.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Knows which events are about one plan: those of the plan itself, and of what names it in its data. A tombstone has no
 * data; it belongs to the plan when an earlier event of its key did.
 */
final class PlanEvents implements Predicate<ReadEvent> {

    private final String planId;
    private final Set<String> keys = new HashSet<>();

    PlanEvents(String planId) {
        this.planId = planId;
    }

    @Override
    public boolean test(ReadEvent event) {
        String key = event.topic() + " " + event.key();
        boolean ofPlan = isOfPlan(event.key())
                || isOfPlan(event.subject())
                || event.data().map(this::names).orElse(keys.contains(key));
        if (ofPlan) {
            keys.add(key);
        }
        return ofPlan;
    }

    /** The plan itself, or a target of it: {@code plan.target.area}. */
    private boolean isOfPlan(String id) {
        return id.equals(planId) || id.startsWith(planId + ".");
    }

    private boolean names(JsonNode data) {
        if (data.path("planId").asText().equals(planId)) {
            return true;
        }
        for (JsonNode target : data.path("targets")) {
            if (target.isTextual() && isOfPlan(target.asText())) {
                return true;
            }
        }
        return false;
    }
}
