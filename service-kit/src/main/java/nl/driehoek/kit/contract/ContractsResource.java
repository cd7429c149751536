package nl.driehoek.kit.contract;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import nl.driehoek.kit.contract.page.AsyncApiPage;
import nl.driehoek.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Publishes the service's AsyncAPI document, also as a page, and the JSON Schemas of its events, to everybody. */
@Path("/v1")
@PermitAll
public class ContractsResource {
    private static final Pattern SCHEMA = Pattern.compile("[a-z0-9.-]{1,100}\\.json");

    private volatile @Nullable AsyncApiPage page;

    @GET
    @Path("/asyncapi.html")
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public Response asyncApiPage(@Context Request request, @Context HttpServerResponse response) {
        AsyncApiPage present = page();
        EntityTag tag = new EntityTag(present.tag());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        // In the place of what every answer has: what JAX-RS is given would stand beside it.
        response.putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", present.contentSecurityPolicy());
        return (same == null ? Response.ok(present.html()) : same).tag(tag).build();
    }

    private AsyncApiPage page() {
        AsyncApiPage present = page;
        if (present == null) {
            present = AsyncApiPage.packaged();
            if (present == null) {
                throw ProblemException.notFound("There is no contract of that name.");
            }
            page = present;
        }
        return present;
    }

    @GET
    @Path("/asyncapi.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public Response asyncApi() {
        return contract("asyncapi.yaml");
    }

    @GET
    @Path("/schemas/{name}")
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public Response schema(@PathParam("name") String name) {
        if (!SCHEMA.matcher(name).matches()) {
            throw ProblemException.notFound("There is no schema of that name.");
        }
        return contract("schemas/" + name);
    }

    private static Response contract(String name) {
        try (InputStream contract =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/" + name)) {
            if (contract == null) {
                throw ProblemException.notFound("There is no contract of that name.");
            }
            return Response.ok(contract.readAllBytes()).build();
        } catch (IOException e) {
            throw new IllegalStateException("A packaged contract cannot be read", e);
        }
    }
}
