package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.Waiting;
import nl.driehoek.local.instance.Service;

/** A plan with one target on an indicator of its own, so that measuring the installation touches nobody's figures. */
public final class ProbePlan {

    private static final String INDICATOR = "meetproef";
    private static final String AREA = "GM0014";
    private static final String PERIOD = "2024";
    private static final String TARGET = "meetproef";

    private final LocalApi api;
    private final Plans plans;
    private final Figures figures;

    public ProbePlan(LocalApi api) {
        this.api = api;
        this.plans = new Plans(api);
        this.figures = new Figures(api);
    }

    /** Makes what is not there yet. Returns the id of the status that each measurement changes. */
    public String ensure() {
        figures.ensure(Json.resource("/seeds/meetproef-indicators.json"));
        JsonNode seed = Json.resource("/seeds/meetproef.json");
        String planId = plans.ensure(seed.path("plan"));
        plans.adopt(planId, seed);
        String statusId = planId + "." + TARGET + "." + AREA;
        Waiting.until(
                "the status of the probe",
                () -> api.find(Service.INDICATORS, "/v1/target-statuses/" + statusId, "viewer"),
                status -> status.isPresent());
        return statusId;
    }

    /** The next measurement: always another value than the last one. */
    public static ObjectNode measurement(LocalApi api) {
        Map<String, String> key = Map.of("indicator", INDICATOR, "area", AREA, "period", PERIOD);
        JsonNode last = api.get(Service.INDICATORS, LocalApi.path("/v1/measurements", key), "analyst")
                .path("items")
                .path(0);
        ObjectNode measurement = Json.object()
                .put("indicator", INDICATOR)
                .put("area", AREA)
                .put("period", PERIOD)
                .put("observationStatus", "PROVISIONAL")
                .put("value", last.path("value").asInt() % 1000 + 1);
        if (!last.isMissingNode()) {
            measurement.putObject("correction").put("reason", "meetproef");
        }
        return measurement;
    }
}
