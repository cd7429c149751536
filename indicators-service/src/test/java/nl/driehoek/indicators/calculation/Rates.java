package nl.driehoek.indicators.calculation;

import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.kit.domain.Period;

/** Indicators that are calculated, over HTTP, with codes that no other test uses. */
final class Rates {
    private Rates() {}

    /** Defines a count of which no other test knows. */
    static String count(String name) {
        Api.groningen();
        String code = unique(name);
        define(code, "").then().statusCode(201);
        return code;
    }

    /** Defines how many there are per 1000 of something, to one decimal; answers its code. */
    static String perThousand(String numerator, String denominator, String denominatorPeriod) {
        String code = unique("per-1000");
        Response answer = define(code, formula(numerator, denominator, "1000", denominatorPeriod, 1));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return code;
    }

    static String formula(String numerator, String denominator, String factor, String denominatorPeriod, int decimals) {
        return """
                ,"formula":{"numerator":"%s","denominator":"%s","factor":%s,"denominatorPeriod":"%s","decimals":%d}""".formatted(numerator, denominator, factor, denominatorPeriod, decimals);
    }

    static Response define(String code, String more) {
        return as("analyst").body(body(code, "SUM", more)).post("/v1/indicators");
    }

    static Response change(String code, String ifMatch, String more) {
        return as("analyst")
                .header("If-Match", ifMatch)
                .body(body(code, "SUM", more))
                .put("/v1/indicators/" + code);
    }

    /** @param more further members, each with a comma before it */
    static String body(String code, String aggregation, String more) {
        return """
                {"code":"%s","name":"Misdrijven","unit":"aantal","source":"Politie","frequency":"MONTHLY",
                 "desiredDirection":"LOWER","aggregation":"%s"%s}""".formatted(code, aggregation, more);
    }

    /** Records a figure of Groningen, whether another one is known or not. */
    static void put(String indicator, String period, String value) {
        Response answer = Api.record(Api.figure(indicator, period, value, ",\"correction\":{\"reason\":\"herzien\"}"));
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    }

    static String id(String indicator, String period) {
        SeriesKey series = new SeriesKey(indicator, "GM0014", Breakdown.NONE);
        return Measurement.idOf(series, Period.parse(period)).toString();
    }

    static JsonNode measurement(String indicator, String period) {
        return Api.get("/v1/measurements/" + id(indicator, period));
    }

    static String value(String indicator, String period) {
        return measurement(indicator, period).path("value").asText();
    }

    static void withdraw(String indicator, String period) {
        as("analyst")
                .header("If-Match", "*")
                .body("{\"reason\":\"hoort bij een andere gemeente\"}")
                .post("/v1/measurements/" + id(indicator, period) + "/withdrawals")
                .then()
                .statusCode(201);
    }
}
