package nl.driehoek.indicators.imports.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.driehoek.indicators.imports.ImportSettings;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Lets files for an import be larger than other bodies: those are streamed, while all others are held in memory. The
 * server's own limit is that of the files, so that the others have to be limited here.
 */
@ApplicationScoped
public class BodyLimit {
    /** Just after the server's own limit, which would else be put in place of ours. */
    private static final int PRIORITY = 1;

    private static final String FILES = "/v1/imports";

    private final long mostOfOthers;
    private final ObjectMapper mapper;

    BodyLimit(ImportSettings settings, ObjectMapper mapper) {
        this.mapper = mapper;
        this.mostOfOthers = settings.otherBodies().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        boolean file = request.request().method() == HttpMethod.POST && FILES.equals(request.normalizedPath());
        if (!file) {
            String length = request.request().getHeader("Content-Length");
            if (isMore(length)) {
                refuse(request);
                return;
            }
            if (length == null) {
                request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, mostOfOthers);
            }
        }
        request.next();
    }

    private void refuse(RoutingContext request) {
        KitProblem problem = KitProblem.TOO_LARGE;
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader("Connection", "close")
                    .putHeader("Content-Type", Problems.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(Problems.of(
                            problem, "Send less at once, in several requests; files go to " + FILES + ".", request)))
                    // The body is still under way, and nobody will read it.
                    .onComplete(sent -> request.request().connection().close());
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    private boolean isMore(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > mostOfOthers;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
