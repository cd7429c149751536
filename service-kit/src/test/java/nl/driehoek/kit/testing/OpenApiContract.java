package nl.driehoek.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer in a test against the service's own OpenAPI document. Install it once per module with
 * {@link #watchAllAnswers()}; the committed document is checked by {@link #assertCommittedIsServed()}.
 */
public final class OpenApiContract implements Filter {
    private static final Path COMMITTED = Path.of("src/main/resources/contracts/openapi.json");
    private static final String VERSION = "/v1";

    private @Nullable JsonNode document;

    /** From now on every REST-assured answer below /v1 is checked. */
    public static void watchAllAnswers() {
        RestAssured.replaceFiltersWith(new OpenApiContract());
    }

    /** The served document; read once. */
    private JsonNode document() throws JsonProcessingException {
        if (document == null) {
            document = Schemas.JSON.readTree(
                    RestAssured.given().noFilters().get("/v1/openapi.json").asString());
        }
        return document;
    }

    /** Fails when the committed document is not what is served; {@code -Dcontracts.write=true} writes it anew. */
    public static void assertCommittedIsServed() throws IOException {
        String served = pretty(Schemas.JSON.readTree(
                RestAssured.given().noFilters().get("/v1/openapi.json").asString()));
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED))
                .as(
                        "%s is the served document; when the change is meant, run the test with -Dcontracts.write=true",
                        COMMITTED)
                .isEqualTo(served);
    }

    private static String pretty(JsonNode node) throws JsonProcessingException {
        return Schemas.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node) + "\n";
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext chain) {
        Response response = chain.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith(VERSION + "/") && !path.endsWith("/")) {
            try {
                check(request.getMethod().toLowerCase(Locale.ROOT), path.substring(VERSION.length()), response);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + response.asString(), e);
            }
        }
        return response;
    }

    private void check(String method, String path, Response response) throws JsonProcessingException {
        String what = method + " " + path + " → " + response.statusCode();
        assertThat(response.header("API-Version"))
                .as("%s has API-Version", what)
                .isNotBlank();
        JsonNode operation = operation(method, path);
        if (operation == null) {
            // Contracts and unknown paths: only the answer to an unknown path has a form that we promise.
            if (response.statusCode() == 404) {
                assertThat(response.contentType()).startsWith("application/problem+json");
            }
            return;
        }
        JsonNode declared = operation.path("responses").path(String.valueOf(response.statusCode()));
        if (declared.isMissingNode()) {
            assertThat(response.statusCode())
                    .as("%s is in the OpenAPI document", what)
                    .isGreaterThanOrEqualTo(400);
            declared = operation.path("responses").path("default");
        }
        checkBody(what, declared.path("content"), response);
    }

    private void checkBody(String what, JsonNode content, Response response) throws JsonProcessingException {
        String body = response.asString();
        if (content.isEmpty()) {
            assertThat(body).as("%s has no body by the OpenAPI document", what).isEmpty();
            return;
        }
        String mediaType = response.contentType().split(";")[0];
        JsonNode schema = content.path(mediaType).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s: %s is in the OpenAPI document", what, mediaType)
                .isFalse();
        ObjectNode whole = Schemas.JSON.createObjectNode();
        whole.set("allOf", Schemas.JSON.createArrayNode().add(schema));
        whole.set("components", document().path("components"));
        assertThat(Schemas.faults(whole, Schemas.JSON.readTree(body)))
                .as("%s: %s", what, body)
                .isEmpty();
    }

    private @Nullable JsonNode operation(String method, String path) throws JsonProcessingException {
        JsonNode best = null;
        for (Map.Entry<String, JsonNode> candidate : document().path("paths").properties()) {
            String template = candidate.getKey();
            if (template.equals(path)) {
                best = candidate.getValue();
                break;
            }
            if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                best = candidate.getValue();
            }
        }
        return best == null || best.path(method).isMissingNode() ? null : best.path(method);
    }
}
