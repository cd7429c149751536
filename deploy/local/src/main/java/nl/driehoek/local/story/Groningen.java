package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.Waiting;

/** The year plan of Groningen for 2012: what the installation shows first. */
public final class Groningen {

    private final Plans plans;
    private final Figures figures;
    private final Partners partners;

    public Groningen(LocalApi api) {
        this.plans = new Plans(api);
        this.figures = new Figures(api);
        this.partners = new Partners(api, DemoIdentity.PLANNER.role());
    }

    /** Loads what is not there yet, through the public APIs, and waits until the events have brought the statuses. */
    public void seed(Consumer<String> tell) {
        JsonNode seed = Seeds.yearPlan();
        Optional<JsonNode> present = plans.find(reference());
        if (present.isPresent() && present.get().has("revisionInForce")) {
            // All else was loaded before it, and what somebody changed since stays.
            tell.accept("the plan of Groningen is there already");
        } else {
            load(seed);
            tell.accept("the plan of Groningen is loaded");
        }
        int targets = seed.at("/plan/content/targets").size();
        Waiting.until("the statuses of the plan of Groningen", this::statuses, statuses -> statuses.size() >= targets);
    }

    private void load(JsonNode seed) {
        figures.ensure(Seeds.indicators());
        figures.record(Seeds.measurements());
        partners.ensure(Seeds.partners().path("partners"));
        plans.adopt(plans.ensure(seed.path("plan")), seed);
    }

    private List<JsonNode> statuses() {
        return plans.find(reference())
                .map(plan -> figures.statuses(plan.path("id").asText()))
                .orElse(List.of());
    }

    /** The table of statuses, with the main reasons or with all of them. */
    public List<String> statusLines(boolean allReasons) {
        Optional<JsonNode> plan = plans.find(reference());
        if (plan.isEmpty()) {
            return List.of("The plan of Groningen has not been loaded.");
        }
        List<JsonNode> statuses = plans.inPrintedOrder(plan.get().path("id").asText(), statuses());
        List<String> lines = new ArrayList<>();
        lines.add(plan.get().path("title").asText() + ": " + StatusTable.score(statuses));
        lines.add("");
        lines.addAll(new StatusTable(figures.indicatorNames(), allReasons).render(statuses));
        return lines;
    }

    private static String reference() {
        return Seeds.yearPlan().at("/plan/reference").asText();
    }
}
