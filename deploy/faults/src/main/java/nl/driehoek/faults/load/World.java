package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.driehoek.local.api.Json;

/**
 * The small world of one client: an area of its own, so that what it expects depends on nobody else, and indicators that
 * all share, so that clients do meet. Its periods have ended: no answer depends on the day.
 */
record World(int client) {

    static final List<String> INDICATORS = List.of("fout-inbraken", "fout-overlast", "fout-geweld");
    static final List<String> PERIODS = List.of("2018", "2019", "2020", "2021", "2022");
    static final String STAYS = "blijft";
    static final String COMES_AND_GOES = "wisselt";
    static final String ADOPTED_ON = "2020-01-15";

    String area() {
        return "GM9%03d".formatted(client);
    }

    String partner() {
        return "partner-%d".formatted(client);
    }

    static ObjectNode indicator(String code, int edition) {
        return Json.object()
                .put("code", code)
                .put("name", name(code, edition))
                .put("unit", "aantal")
                .put("source", "Storingsproef")
                .put("frequency", "YEARLY")
                .put("desiredDirection", "LOWER")
                .put("aggregation", "SUM");
    }

    static String name(String code, int edition) {
        return code + " versie " + edition;
    }

    ObjectNode areaBody() {
        return Json.object().put("name", "Proefgemeente " + client).put("type", "MUNICIPALITY");
    }

    ObjectNode partnerBody(String code, int edition) {
        ObjectNode body =
                Json.object().put("code", code).put("name", name(code, edition)).put("type", "POLICE");
        body.putArray("jurisdictions").add(area());
        return body;
    }

    ObjectNode plan(String reference, int bound) {
        ObjectNode body = Json.object()
                .put("reference", reference)
                .put("title", "Plan " + reference)
                .put("kind", "ANNUAL_PLAN");
        body.putArray("jurisdictions").add(area());
        body.putObject("period").put("from", 2020).put("to", 2022);
        body.set("content", content(bound, true));
        return body;
    }

    /** Three targets; two themes, or only the one that stays. */
    static ObjectNode content(int bound, boolean whole) {
        ObjectNode content = Json.object();
        ArrayNode themes = content.putArray("themes");
        ArrayNode targets = content.putArray("targets");
        theme(themes, STAYS, "Wat blijft");
        target(targets, "inbraken", STAYS, INDICATORS.get(0), "≤ " + bound);
        target(targets, "overlast", STAYS, INDICATORS.get(1), "-10% t.o.v. 2019");
        if (whole) {
            theme(themes, COMES_AND_GOES, "Wat komt en gaat");
            target(targets, "geweld", COMES_AND_GOES, INDICATORS.get(2), "≥ " + bound);
        }
        return content;
    }

    private static void theme(ArrayNode themes, String key, String title) {
        themes.addObject().put("key", key).put("title", title).put("objective", "Een storing doorstaan");
    }

    private static void target(ArrayNode targets, String key, String theme, String indicator, String printed) {
        targets.addObject()
                .put("key", key)
                .put("theme", theme)
                .put("indicator", indicator)
                .put("due", "2022")
                .put("printed", printed);
    }

    ObjectNode commitment(String planId, String reference, String theme) {
        ObjectNode body = Json.object()
                .put("planId", planId)
                .put("reference", reference)
                .put("theme", theme)
                .put("title", "Toezegging " + reference)
                .put("kind", "ACTIVITY");
        body.putArray("responsibilities").addObject().put("partner", partner()).put("role", "LEAD");
        return body;
    }
}
