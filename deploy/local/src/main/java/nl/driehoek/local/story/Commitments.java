package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.Waiting;
import nl.driehoek.local.instance.Service;

/**
 * What is promised in a plan, proposed by its planner for all partners. One after the other, for partners-service lists
 * commitments in the order in which they were proposed, and the document has an order too.
 */
final class Commitments {

    private static final String PATH = "/v1/commitments";
    private static final int STEP = 100;

    private final LocalApi api;
    private final String planner;
    private final PrintStream out;

    Commitments(LocalApi api, String planner, PrintStream out) {
        this.api = api;
        this.planner = planner;
        this.out = out;
    }

    /** Proposes what is not there yet, by its reference, and says how many there are in the document. */
    void load(String planId, JsonNode commitments) {
        List<JsonNode> missing = missing(planId, commitments);
        out.print("    " + commitments.size() + " commitments: ");
        if (missing.isEmpty()) {
            out.println("there already");
            return;
        }
        out.flush();
        new Partners(api, planner).ensure(namedIn(missing));
        awaitPlan(planId);
        propose(planId, missing);
        out.println(missing.size() + " loaded");
    }

    private List<JsonNode> missing(String planId, JsonNode commitments) {
        Set<String> known = new HashSet<>();
        for (JsonNode commitment : api.all(Service.PARTNERS, PATH, Map.of("planId", planId), planner)) {
            known.add(commitment.path("reference").asText());
        }
        List<JsonNode> missing = new ArrayList<>();
        for (JsonNode commitment : commitments) {
            if (!known.contains(commitment.path("reference").asText())) {
                missing.add(commitment);
            }
        }
        return missing;
    }

    /** Only these: a planner registers no partners of elsewhere. */
    static List<JsonNode> namedIn(Iterable<JsonNode> commitments) {
        Set<String> named = new HashSet<>();
        for (JsonNode commitment : commitments) {
            commitment
                    .path("responsibilities")
                    .forEach(part -> named.add(part.path("partner").asText()));
        }
        List<JsonNode> partners = new ArrayList<>();
        for (JsonNode partner : Seeds.commitmentPartners().path("partners")) {
            if (named.contains(partner.path("code").asText())) {
                partners.add(partner);
            }
        }
        return partners;
    }

    /** The event that tells partners-service of the plan may still be on its way. */
    private void awaitPlan(String planId) {
        Waiting.until(
                "partners-service to know the plan " + planId,
                () -> api.find(Service.PARTNERS, "/v1/plan-views/" + planId, planner),
                Optional::isPresent);
    }

    private void propose(String planId, List<JsonNode> commitments) {
        int done = 0;
        for (JsonNode commitment : commitments) {
            ObjectNode proposal = commitment.deepCopy();
            api.post(Service.PARTNERS, PATH, planner, proposal.put("planId", planId));
            done++;
            if (done % STEP == 0 && done < commitments.size()) {
                out.print(done + ", ");
                out.flush();
            }
        }
    }
}
