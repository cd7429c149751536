package nl.driehoek.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;

/** Calls the services of the local installation over HTTP, with the token of a demo role. */
public final class LocalApi {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(30);
    private static final String LARGEST_PAGE = "200";

    private final Ports ports;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public LocalApi(Ports ports) {
        this.ports = ports;
    }

    public Ports ports() {
        return ports;
    }

    /** A path with its query. */
    public static String path(String path, Map<String, String> query) {
        return path
                + query.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    public JsonNode get(Service service, String path, String role) {
        return send(request(service, path, role).GET()).body();
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(Service service, String path, Map<String, String> query, String role) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, String> page = new LinkedHashMap<>(query);
        page.put("limit", LARGEST_PAGE);
        while (true) {
            JsonNode answer = get(service, path(path, page), role);
            answer.path("items").forEach(items::add);
            if (!answer.has("nextCursor")) {
                return items;
            }
            page.put("cursor", answer.path("nextCursor").asText());
        }
    }

    /** Empty when it is not there. */
    public Optional<JsonNode> find(Service service, String path, String role) {
        try {
            return Optional.of(get(service, path, role));
        } catch (RefusedException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public Answer post(Service service, String path, String role, JsonNode body) {
        return send(request(service, path, role)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file, however long that takes. */
    public Answer upload(Service service, String path, String role, String mediaType, BodyPublisher file) {
        return send(request(service, path, role)
                .timeout(UPLOAD_LIMIT)
                .header("Content-Type", mediaType)
                .POST(file));
    }

    public Answer put(Service service, String path, String role, JsonNode body) {
        return send(request(service, path, role)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Replaces what is there, on the condition that nobody else did so meanwhile. */
    public Answer replace(Service service, String path, String role, JsonNode body) {
        HttpResponse<String> present =
                exchange(request(service, path, role).GET().build());
        String version = present.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new IllegalStateException(present.uri() + " has no ETag"));
        return send(request(service, path, role)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A bearer token for a demo role, asked from the issuer as any application would. */
    public String token(String role) {
        return tokens.computeIfAbsent(role, this::askToken);
    }

    private String askToken(String role) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.issuerUrl() + "/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_secret=any&client_id="
                        + URLEncoder.encode(role, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != 200) {
            throw new LauncherException("There is no demo role " + role);
        }
        return Json.parse(response.body()).path("access_token").asText();
    }

    private HttpRequest.Builder request(Service service, String path, String role) {
        return HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                .timeout(LIMIT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token(role));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() >= 300) {
            throw new RefusedException(request.method() + " " + request.uri(), response.statusCode(), response.body());
        }
        String body = response.body();
        return new Answer(response.statusCode(), body.isEmpty() ? Json.object() : Json.parse(body));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LauncherException(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }
}
