package nl.driehoek.partners.exchange;

import static nl.driehoek.partners.Api.part;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.table.TableMedia;

/** Requests with tables. */
final class TableApi {
    static final String COMMITMENTS = "/v1/commitment-tables/{plan}";
    static final String PROGRESS = "/v1/progress-tables/{plan}";

    /** As the plan of 2012 prints it: two norms, three organisations, odd texts. */
    static final String RICH = """
            {"planId": "%s", "reference": "%s", "theme": "opgroeien", "alsoUnder": ["rampenbestrijding"],
             "title": "=Jeugd-pv's \\"tijdig\\"; bij OM, 1,5 maand\\r\\n(Kalsbeek)", "kind": "PERFORMANCE_NORM",
             "nature": "CONTINUED", "attribution": "HEADING",
             "responsibilities": [{"partner": "openbaar-ministerie", "role": "ADDRESSEE"},
               {"partner": "politie-groningen", "role": "LEAD", "unit": "Team (Noord) | Zuid"},
               {"partner": "gemeente-groningen", "role": "CO_RESPONSIBLE"}],
             "area": "binnenstad", "areaNames": ["Binnenstad", "A-kwartier | rand"], "condition": "op verzoek",
             "frequency": "wekelijks", "pilot": {"duration": "P3M"},
             "citations": [{"title": "Kalsbeeknorm"},
               {"title": "Kaderconvenant [2008]", "kind": "COVENANT", "validFrom": "2008-01-01", "validUntil": "2012-12-31"}],
             "budget": {"amount": 625000.50, "note": "per jaar"}, "from": "2012-01-01", "deadline": "2012-Q4",
             "deadlineText": "medio 2012",
             "norms": [{"key": "tijdig", "type": "SHARE", "comparator": "AT_LEAST", "quantity": 80.0,
                 "within": {"length": "P30D", "startEvent": "eerste verhoor"}, "text": "minimaal 80%%"},
               {"type": "COUNT", "comparator": "EXACTLY", "comparatorInferred": true, "quantity": 4, "unit": "acties",
                 "every": "P1Y", "parts": [{"key": "a", "title": "Deel = a", "quantity": 3},
                 {"key": "b", "title": "Deel b", "quantity": 1}]}],
             "reporting": {"every": "QUARTER", "graceDays": 10}, "source": "regel 132", "note": "-"}
            """;

    private TableApi() {}

    static String propose(String json) {
        return planner()
                .body(json)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String rich(UUID plan, String reference) {
        return propose(RICH.formatted(plan, reference));
    }

    /** Without a reference, and dependent on another one. */
    static String plain(UUID plan, String dependsOn) {
        return planner()
                .body(Map.of(
                        "planId",
                        plan,
                        "theme",
                        GROWING_UP,
                        "title",
                        "  Halt-afdoening",
                        "kind",
                        "ACTIVITY",
                        "dependsOn",
                        List.of(dependsOn),
                        "responsibilities",
                        List.of(part(MUNICIPALITY, "LEAD"), part(POLICE, "LEAD"), part(PROSECUTION, "ADDRESSEE"))))
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static byte[] export(RequestSpecification as, String path, UUID plan, String mediaType, String dialect) {
        return as.noFilters()
                .accept(mediaType)
                .queryParam("dialect", dialect)
                .get(path, plan)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static String csv(String path, UUID plan) {
        return text(export(planner(), path, plan, TableMedia.CSV, "international"));
    }

    static RequestSpecification sending(RequestSpecification as, String mediaType, byte[] body) {
        return as.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .accept("application/json")
                .body(body);
    }

    static ValidatableResponse take(
            RequestSpecification as, String path, UUID plan, String mediaType, String dialect, byte[] table) {
        return sending(as, mediaType, table)
                .queryParam("dialect", dialect)
                .post(path + "/imports", plan)
                .then();
    }

    static ValidatableResponse take(RequestSpecification as, String path, UUID plan, String csv) {
        return take(as, path, plan, TableMedia.CSV, "international", utf8(csv));
    }

    /** What is wrong, in the form {@code pointer code}. */
    static List<String> faults(ValidatableResponse refused) {
        return refused.statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }
}
