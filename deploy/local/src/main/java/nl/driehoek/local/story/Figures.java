package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Service;

/** What an analyst does with indicators and measurements, and reads of the statuses. */
final class Figures {

    private static final String VIEWER = "viewer";
    private static final String MOST = "200";

    private final LocalApi api;
    private final String analyst;

    /** As the analyst of Groningen. */
    Figures(LocalApi api) {
        this(api, DemoIdentity.ANALYST.role());
    }

    Figures(LocalApi api, String analyst) {
        this.api = api;
        this.analyst = analyst;
    }

    /** Makes the areas and indicators that are not there yet; what somebody changed since stays. */
    void ensure(JsonNode catalogue) {
        for (JsonNode area : catalogue.path("areas")) {
            String path = "/v1/areas/" + area.path("code").asText();
            if (api.find(Service.INDICATORS, path, analyst).isEmpty()) {
                api.put(Service.INDICATORS, path, analyst, area.path("area"));
            }
        }
        for (JsonNode indicator : catalogue.path("indicators")) {
            String path = "/v1/indicators/" + indicator.path("code").asText();
            if (api.find(Service.INDICATORS, path, analyst).isEmpty()) {
                api.post(Service.INDICATORS, "/v1/indicators", analyst, indicator);
            }
        }
    }

    /** Records the measurements that are not there yet; a correction that somebody made since stays. */
    void record(JsonNode measurements) {
        ObjectNode batch = Json.object();
        ArrayNode fresh = batch.putArray("measurements");
        for (JsonNode measurement : measurements.path("measurements")) {
            if (!isKnown(measurement)) {
                fresh.add(measurement);
            }
        }
        if (!fresh.isEmpty()) {
            api.post(Service.INDICATORS, "/v1/measurement-batches", analyst, batch);
        }
    }

    private boolean isKnown(JsonNode measurement) {
        Map<String, String> key = Map.of(
                "indicator", measurement.path("indicator").asText(),
                "area", measurement.path("area").asText(),
                "period", measurement.path("period").asText());
        return !api.get(Service.INDICATORS, LocalApi.path("/v1/measurements", key), analyst)
                .path("items")
                .isEmpty();
    }

    List<JsonNode> statuses(String planId) {
        Map<String, String> query = Map.of("planId", planId, "limit", MOST);
        return items(api.get(Service.INDICATORS, LocalApi.path("/v1/target-statuses", query), VIEWER));
    }

    Map<String, String> indicatorNames() {
        Map<String, String> names = new HashMap<>();
        for (JsonNode indicator : api.get(
                        Service.INDICATORS, LocalApi.path("/v1/indicators", Map.of("limit", MOST)), VIEWER)
                .path("items")) {
            names.put(indicator.path("code").asText(), indicator.path("name").asText());
        }
        return names;
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }
}
