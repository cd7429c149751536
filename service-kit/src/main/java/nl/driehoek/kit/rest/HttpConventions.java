package nl.driehoek.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.driehoek.kit.correlation.Correlation;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What holds for every answer, from whichever layer it comes: version, correlation and security headers, no trailing
 * slash, and a problem body for errors that never reach a resource. Source: NLgov REST API Design Rules 2.2.2.
 */
@ApplicationScoped
public class HttpConventions {
    private static final int BEFORE_ALL = 10_000;
    private static final Pattern CONTRACTS = Pattern.compile("/v1/(openapi.*|asyncapi.*|schemas/.*)");

    private final String apiVersion;
    private final Optional<List<String>> allowedOrigins;
    private final ObjectMapper mapper;

    public HttpConventions(
            @ConfigProperty(name = "driehoek.api.version") String apiVersion,
            @ConfigProperty(name = "driehoek.cors.origins") Optional<List<String>> allowedOrigins,
            ObjectMapper mapper) {
        this.apiVersion = apiVersion;
        this.allowedOrigins = allowedOrigins;
        this.mapper = mapper;
    }

    void headers(@Observes Filters filters) {
        filters.register(this::onEveryRequest, BEFORE_ALL);
    }

    private void onEveryRequest(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader(
                        Correlation.HEADER, Correlation.begin(request.request().getHeader(Correlation.HEADER)))
                .putHeader("API-Version", apiVersion)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", "frame-ancestors 'none'")
                .putHeader("Strict-Transport-Security", "max-age=31536000")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY");
        String path = request.request().path();
        boolean preflight = allowOrigin(request, path == null ? "" : path);
        if (preflight) {
            response.setStatusCode(204).end();
        } else if (path != null && path.length() > 1 && path.endsWith("/")) {
            problem(request, KitProblem.NOT_FOUND, "Nothing is published here: leave out the slash at the end.");
        } else {
            request.next();
        }
    }

    /**
     * Lets pages of other origins read the contracts, and pages of the listed origins use the API. Another origin gets
     * its answer without this leave: its browser then keeps it from the page.
     *
     * @return whether this was only a browser's question beforehand, which has its whole answer now
     */
    private boolean allowOrigin(RoutingContext request, String path) {
        String origin = request.request().getHeader("Origin");
        boolean contract = CONTRACTS.matcher(path).matches();
        if (origin == null || (!contract && !allowedOrigins.orElse(List.of()).contains(origin))) {
            return false;
        }
        HttpServerResponse response = request.response()
                .putHeader("Access-Control-Allow-Origin", contract ? "*" : origin)
                .putHeader("Vary", "Origin")
                .putHeader("Access-Control-Expose-Headers", "ETag, Location, Link, API-Version, " + Correlation.HEADER);
        boolean preflight = request.request().method() == HttpMethod.OPTIONS
                && request.request().getHeader("Access-Control-Request-Method") != null;
        if (preflight) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, If-Match, Idempotency-Key, " + Correlation.HEADER)
                    .putHeader("Access-Control-Max-Age", "600");
        }
        return preflight;
    }

    void routes(@Observes Router router) {
        router.errorHandler(
                404, request -> problem(request, KitProblem.NOT_FOUND, "Nothing is published at this path."));
        router.errorHandler(
                413, request -> problem(request, KitProblem.TOO_LARGE, "Send less at once, in several requests."));
        router.errorHandler(400, request -> problem(request, KitProblem.INVALID_INPUT, "This is not valid HTTP."));
    }

    private void problem(RoutingContext request, KitProblem type, String detail) {
        try {
            request.response()
                    .setStatusCode(type.status())
                    .putHeader("Content-Type", Problems.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(Problems.of(type, detail, request)));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
