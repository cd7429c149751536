package nl.driehoek.kit.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import nl.driehoek.kit.correlation.Correlation;

/** Problem bodies for the layers below the resources. */
public final class Problems {
    public static final String MEDIA_TYPE = Problem.MEDIA_TYPE;

    private Problems() {}

    public static Problem of(ProblemType type, String detail, RoutingContext request) {
        return Problem.of(type, detail, request.normalizedPath(), Correlation.current(), List.of());
    }
}
