package nl.driehoek.plans.comparison.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.document.HeaderDocument;
import nl.driehoek.plans.plan.domain.PlanForm;
import nl.driehoek.plans.plan.domain.PlanRules;
import nl.driehoek.plans.plan.domain.PlanRules.NewPlan;

/** The real plans of Groningen: the draft framework of 2011–2014, and the annual plan of 2012 that elaborates it. */
public final class GroningenPlans {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GroningenPlans() {}

    public static NewPlan framework() {
        return read(document("kadernota-2011-2014-concept"));
    }

    public static NewPlan annualPlan() {
        return read(document("jaarplan-2012"));
    }

    public static ObjectNode document(String name) {
        try (InputStream file = GroningenPlans.class.getResourceAsStream("/groningen/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewPlan read(ObjectNode plan) {
        JsonNode content = plan.remove("content");
        PlanForm form = new PlanForm(
                JSON.convertValue(plan, HeaderDocument.class).form(),
                JSON.convertValue(content, ContentDocument.class).form());
        Faults faults = new Faults();
        return PlanRules.read(form, faults)
                .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
    }
}
