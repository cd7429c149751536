package nl.driehoek.indicators.area.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nl.driehoek.indicators.area.AreaFilter;
import nl.driehoek.indicators.area.AreaService;
import nl.driehoek.indicators.area.AreaType;
import nl.driehoek.indicators.area.VersionedArea;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Areas over HTTP. */
@Path("/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Areas", description = "The areas that can be measured.")
public class AreaResource {
    private final AreaService areas;
    private final CurrentCaller caller;

    public AreaResource(AreaService areas, CurrentCaller caller) {
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAreas",
            summary = "List areas",
            description = "All areas that fit what is asked for, in order of their code.")
    public Page<AreaDto> list(
            @BeanParam AreaParameters parameters,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AreaFilter filter = parameters.filter();
        Cursor page = Cursor.of(limit, cursor);
        List<VersionedArea> found = areas.list(filter, page);
        var successors =
                areas.successors(found.stream().map(row -> row.area().code()).toList());
        return Page.of(
                found,
                page.limit(),
                row -> row.area().code(),
                row -> AreaDto.of(row.area(), successors.getOrDefault(row.area().code(), List.of())));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getArea",
            summary = "Read an area",
            description = "One area with what came before and after it, and with its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The area",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AreaDto.class)))
    public Response get(@Parameter(example = "GM0014") @PathParam("code") String code) {
        return answer(Response.ok(), areas.get(code));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "putArea",
            summary = "Make or change an area",
            description = "A new code makes an area. A change to a known one needs its version (If-Match); saying the"
                    + " same again does not. The caller must act for the area or for one that holds it.")
    @APIResponse(
            responseCode = "201",
            description = "The area was made",
            content = @Content(schema = @Schema(implementation = AreaDto.class)))
    @APIResponse(
            responseCode = "200",
            description = "The area is as given",
            content = @Content(schema = @Schema(implementation = AreaDto.class)))
    public Response put(
            @Parameter(example = "GM0014") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AreaDto area) {
        if (AreaType.ofCode(code).isEmpty()) {
            throw ProblemException.invalidParameter(
                    "code", "is neither a code of Statistics Netherlands nor a name in lower case with hyphens");
        }
        if (area.code() != null && !area.code().equals(code)) {
            throw ProblemException.invalidInput(
                    List.of(new Fault("/code", "differs-from-path", "must be " + code + ", as in the path")));
        }
        AreaService.Written written = areas.put(area.toArea(code), ifMatch, caller.get());
        Response.ResponseBuilder builder =
                written.created() ? Response.created(URI.create("/v1/areas/" + code)) : Response.ok();
        return answer(builder, written.area());
    }

    private Response answer(Response.ResponseBuilder builder, VersionedArea found) {
        String code = found.area().code();
        return builder.header(HttpHeaders.ETAG, Versions.etag(found.version()))
                .entity(AreaDto.of(found.area(), areas.successors(List.of(code)).getOrDefault(code, List.of())))
                .build();
    }
}
