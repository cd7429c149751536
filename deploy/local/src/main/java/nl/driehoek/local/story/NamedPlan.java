package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Service;

/** Finds an adopted plan by what people call it. */
public final class NamedPlan {

    private final List<JsonNode> adopted;

    public NamedPlan(LocalApi api) {
        this(api.all(Service.PLANS, "/v1/plans", Map.of(), DemoIdentity.ADMIN.role()));
    }

    NamedPlan(List<JsonNode> plans) {
        adopted = plans.stream().filter(plan -> plan.has("revisionInForce")).toList();
    }

    /** The id of the plan with this id, reference or title, or else of the only one whose title or reference holds it. */
    public String id(String name) {
        List<JsonNode> found = matching(plan -> plan.path("id").asText().equalsIgnoreCase(name)
                || plan.path("reference").asText().equalsIgnoreCase(name)
                || plan.path("title").asText().equalsIgnoreCase(name));
        if (found.isEmpty()) {
            found = matching(plan -> holds(plan.path("title"), name) || holds(plan.path("reference"), name));
        }
        if (found.size() == 1) {
            return found.get(0).path("id").asText();
        }
        throw new LauncherException((found.isEmpty() ? "There is no adopted plan " : "There are more adopted plans ")
                + name + "; choose from " + told(found.isEmpty() ? adopted : found));
    }

    private List<JsonNode> matching(Predicate<JsonNode> wanted) {
        return adopted.stream().filter(wanted).toList();
    }

    private static boolean holds(JsonNode text, String name) {
        return text.asText().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String told(List<JsonNode> plans) {
        return plans.stream()
                .map(plan -> plan.path("title").asText() + " ("
                        + plan.path("reference").asText(plan.path("id").asText()) + ")")
                .collect(Collectors.joining(", "));
    }
}
