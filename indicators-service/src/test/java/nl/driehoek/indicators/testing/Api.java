package nl.driehoek.indicators.testing;

import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Speaks with the service over HTTP, in the words of the tests. */
public final class Api {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Api() {}

    /** A code that no other test uses, for all tests share one database. */
    public static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Makes sure that Groningen is there; another test may have said more of it. */
    public static void groningen() {
        if (as("analyst").get("/v1/areas/GM0014").statusCode() == 200) {
            return;
        }
        Response answer = as("analyst").body("""
                {"name":"Groningen","type":"MUNICIPALITY"}""").put("/v1/areas/GM0014");
        assertThat(answer.statusCode()).isIn(200, 201);
    }

    /** A body that defines an indicator: a percentage that should go down. */
    public static String indicator(String code) {
        return indicator(code, "LOWER", "LAST");
    }

    public static String indicator(String code, String direction, String aggregation) {
        return """
                {"code":"%s","name":"Drugsoverlast","unit":"%%","scale":{"min":0,"max":100},
                 "source":"Enquête Leefbaarheid en Veiligheid","frequency":"TWO_YEARLY",
                 "desiredDirection":"%s","aggregation":"%s","valueType":"NUMBER"}""".formatted(code, direction, aggregation);
    }

    /** Defines an indicator of which no other test knows, and answers its code. */
    public static String newIndicator() {
        groningen();
        String code = unique("drugsoverlast");
        as("analyst").body(indicator(code)).post("/v1/indicators").then().statusCode(201);
        return code;
    }

    /** A body that reports a definitive figure of Groningen. */
    public static String figure(String indicator, String period, String value) {
        return figure(indicator, period, value, "");
    }

    /** @param more further members, each with a comma before it */
    public static String figure(String indicator, String period, String value, String more) {
        return """
                {"indicator":"%s","area":"GM0014","period":"%s","value":%s,"observationStatus":"DEFINITIVE"%s}""".formatted(indicator, period, value, more);
    }

    public static Response record(String body) {
        return as("analyst").body(body).post("/v1/measurements");
    }

    /** Records a figure of Groningen, which must be new. */
    public static JsonNode recorded(String indicator, String period, String value) {
        Response answer = record(figure(indicator, period, value));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return json(answer);
    }

    public static JsonNode get(String path) {
        Response answer = as("viewer").get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer);
    }

    public static JsonNode status(String id) {
        return get("/v1/target-statuses/" + id);
    }

    public static JsonNode json(Response answer) {
        return json(answer.asString());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    /** Pointer and code of every fault that an answer tells. */
    public static List<String> faults(Response answer) {
        return StreamSupport.stream(json(answer).path("errors").spliterator(), false)
                .map(fault -> (fault.has("pointer")
                                ? fault.path("pointer").asText()
                                : "?" + fault.path("parameter").asText())
                        + " " + fault.path("code").asText())
                .toList();
    }
}
