package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import nl.driehoek.local.api.Json;

/** The facts of the real plans, as requests to the public APIs. */
final class Seeds {

    private Seeds() {}

    static JsonNode indicators() {
        return read("groningen-indicators");
    }

    static JsonNode measurements() {
        return read("groningen-measurements-2010");
    }

    /** What the files of open data measure, and what is calculated from it. */
    static JsonNode openDataIndicators() {
        return read("open-data-indicators");
    }

    static JsonNode openDataMeasurements() {
        return read("open-data-measurements");
    }

    static JsonNode partners() {
        return read("groningen-partners");
    }

    /** Who has a part in the commitments of the plans. */
    static JsonNode commitmentPartners() {
        return read("commitment-partners");
    }

    /** The year plan of 2012, which the launcher loads. */
    static JsonNode yearPlan() {
        return read("groningen-2012");
    }

    /** The content of the framework with the figures of the year plan. */
    static JsonNode revisedFramework() {
        return read("groningen-2011-2014-bijgesteld");
    }

    static JsonNode read(String name) {
        return Json.resource("/seeds/" + name + ".json");
    }
}
