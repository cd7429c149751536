package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Service;

/** The register of partners, as a planner fills it. */
final class Partners {

    private static final String PATH = "/v1/partners";

    private final LocalApi api;
    private final String planner;

    Partners(LocalApi api, String planner) {
        this.api = api;
        this.planner = planner;
    }

    /** Registers the partners that are not there yet; what somebody changed since stays. */
    void ensure(Iterable<JsonNode> partners) {
        Set<String> known = new HashSet<>();
        for (JsonNode partner : api.all(Service.PARTNERS, PATH, Map.of(), planner)) {
            known.add(partner.path("code").asText());
        }
        for (JsonNode partner : partners) {
            if (known.add(partner.path("code").asText())) {
                api.post(Service.PARTNERS, PATH, planner, partner);
            }
        }
    }
}
