package nl.driehoek.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.driehoek.kit.contract.AllowedMethods;
import nl.driehoek.kit.correlation.Correlation;
import nl.driehoek.kit.domain.Fault;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns everything that can be thrown while a request is handled into a {@link Problem}. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final AllowedMethods allowed;

    public ProblemMappers(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException e, RoutingContext request) {
        return answer(e.type(), e.getMessage(), e.faults(), request).build();
    }

    @ServerExceptionMapper
    public Response invalidParameters(ConstraintViolationException e, RoutingContext request) {
        List<Fault> faults = e.getConstraintViolations().stream()
                .map(v -> new Fault(Problem.PARAMETER_PREFIX + lastName(v), "out-of-bounds", v.getMessage()))
                .toList();
        ProblemException problem = ProblemException.invalidInput(faults);
        return answer(problem.type(), problem.getMessage(), faults, request).build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, RoutingContext request) {
        int status = e.getResponse().getStatus();
        KitProblem type = KitProblem.ofStatus(status);
        if (type == KitProblem.INTERNAL) {
            return unexpected(e, request);
        }
        Response.ResponseBuilder answer = answer(type, frameworkDetail(type, request), List.of(), request);
        if (type == KitProblem.METHOD_NOT_ALLOWED) {
            allowed.at(request.normalizedPath()).ifPresent(methods -> answer.header(HttpHeaders.ALLOW, methods));
        }
        return answer.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(RoutingContext request) {
        String detail = request.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Send an access token of this installation's identity provider: Authorization: Bearer …"
                : "The access token is not valid here: look at its issuer, audience, signature and expiry.";
        return answer(KitProblem.UNAUTHENTICATED, detail, List.of(), request)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, RoutingContext request) {
        return answer(KitProblem.FORBIDDEN, "None of the caller's roles allows this.", List.of(), request)
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, RoutingContext request) {
        LOG.errorf(e, "Unexpected failure on %s %s", request.request().method(), request.normalizedPath());
        return answer(
                        KitProblem.INTERNAL,
                        "Nothing was changed. Try again; if it stays, report the correlation id.",
                        List.of(),
                        request)
                .build();
    }

    private static String frameworkDetail(KitProblem type, RoutingContext request) {
        return switch (type) {
            case NOT_FOUND -> "Nothing is published at this path.";
            case METHOD_NOT_ALLOWED ->
                request.request().method() + " is not possible here; /v1/openapi.json lists what is.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Send the body in a media type that /v1/openapi.json names here, such as application/json.";
            case NOT_ACCEPTABLE ->
                "/v1/openapi.json names the media types that can be given here; errors are application/problem+json.";
            default -> type.title() + ".";
        };
    }

    private static Response.ResponseBuilder answer(
            ProblemType type, @Nullable String detail, List<Fault> faults, RoutingContext request) {
        Problem problem = Problem.of(
                type, detail == null ? type.title() : detail, request.normalizedPath(), Correlation.current(), faults);
        return Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String lastName(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
