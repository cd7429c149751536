package nl.driehoek.indicators.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.driehoek.kit.testing.Tokens;

/** Orders imports and waits for them, in the words of the tests. */
public final class Imports {
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    private Imports() {}

    /** A file in our own form: the header, and these rows. */
    public static String file(String... rows) {
        return "indicator;area;period;value;observationStatus;marginLower;marginUpper;correctionReason\r\n"
                + String.join("\r\n", rows) + "\r\n";
    }

    /** A definitive figure of Groningen as a row of our own form. */
    public static String row(String indicator, String period, String value) {
        return indicator + ";GM0014;" + period + ";" + value + ";DEFINITIVE;;;";
    }

    /** Orders the import of a file in our own form. */
    public static Response order(String file, String parameters) {
        return order(Tokens.of("analyst"), "driehoek", "text/csv", file.getBytes(UTF_8), parameters);
    }

    public static Response order(String token, String mapping, String mediaType, byte[] file, String parameters) {
        return with(token).contentType(mediaType).body(file).post("/v1/imports?mapping=" + mapping + parameters);
    }

    /** Imports a file in our own form, and answers what came of it. */
    public static JsonNode imported(String file, String parameters) {
        return ended(order(file, parameters));
    }

    /** Waits until an import that was ordered has ended. */
    public static JsonNode ended(Response ordered) {
        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        return ended(json(ordered).path("id").asText());
    }

    public static JsonNode ended(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> read(id), job -> ENDED.contains(job.path("state").asText()));
    }

    public static JsonNode read(String id) {
        Response answer = as("analyst").get("/v1/imports/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer);
    }

    /** Pointer and code of every fault in the report by row. */
    public static List<String> faults(JsonNode job) {
        return StreamSupport.stream(rows(job, "?outcome=FAULTY&limit=200").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.path("faults").spliterator(), false))
                .map(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText())
                .toList();
    }

    /** Pointer and code of every fault of the file as a whole. */
    public static List<String> fileFaults(JsonNode job) {
        return StreamSupport.stream(job.path("result").path("faults").spliterator(), false)
                .map(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText())
                .toList();
    }

    public static JsonNode rows(JsonNode job, String parameters) {
        Response answer = as("analyst").get("/v1/imports/" + job.path("id").asText() + "/rows" + parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer).path("items");
    }

    /** Added, corrected, confirmed, unchanged and faulty. */
    public static List<Long> counts(JsonNode job) {
        JsonNode result = job.path("result");
        return List.of("added", "corrected", "confirmed", "unchanged", "faulty").stream()
                .map(name -> result.path(name).asLong(-1))
                .toList();
    }
}
