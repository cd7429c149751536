package nl.driehoek.indicators.imports.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.driehoek.indicators.imports.ImportSettings;
import org.jspecify.annotations.Nullable;

/**
 * Lets files for an import be larger than other bodies: those are streamed, while all others are held in memory. The
 * server's own limit is that of the files, so that the others have to be limited here.
 */
@ApplicationScoped
public class BodyLimit {
    /** Just after the server's own limit, which would else be put in place of ours. */
    private static final int PRIORITY = 1;

    private static final int TOO_LARGE = 413;
    private static final String FILES = "/v1/imports";

    private final long mostOfOthers;

    BodyLimit(ImportSettings settings) {
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
                request.response().putHeader("Connection", "close");
                request.fail(TOO_LARGE);
                return;
            }
            if (length == null) {
                request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, mostOfOthers);
            }
        }
        request.next();
    }

    private boolean isMore(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > mostOfOthers;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
