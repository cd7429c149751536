package nl.driehoek.indicators.imports.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.regex.Pattern;
import nl.driehoek.indicators.imports.MappingService;
import nl.driehoek.indicators.imports.VersionedMapping;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mappings over HTTP. */
@Path("/v1/import-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@Tag(name = "Import mappings", description = "How the files of publishers are to be read.")
public class ImportMappingResource {
    private static final Pattern KEY = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final MappingService mappings;

    public ImportMappingResource(MappingService mappings) {
        this.mappings = mappings;
    }

    @GET
    @Operation(
            operationId = "listImportMappings",
            summary = "List mappings",
            description = "All mappings in order of their key; those that belong to the product are always there.")
    public Page<ImportMappingDto> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(mappings.list(page), page.limit(), one -> one.mapping().key(), ImportMappingDto::of);
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getImportMapping",
            summary = "Read a mapping",
            description = "One mapping, with its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportMappingDto.class)))
    public Response get(@Parameter(example = "politie-47013ned-gemeenten") @PathParam("key") String key) {
        return answer(Response.ok(), mappings.get(key));
    }

    @PUT
    @Path("/{key}")
    @Operation(
            operationId = "putImportMapping",
            summary = "Make or change a mapping",
            description = "A new key makes a mapping. A change to a known one needs its version (If-Match); saying the"
                    + " same again does not. Imports that were ordered before go on by the mapping as it was.")
    @APIResponse(
            responseCode = "201",
            description = "The mapping was made",
            content = @Content(schema = @Schema(implementation = ImportMappingDto.class)))
    @APIResponse(
            responseCode = "200",
            description = "The mapping is as given",
            content = @Content(schema = @Schema(implementation = ImportMappingDto.class)))
    public Response put(
            @Parameter(example = "politie-47013ned-gemeenten") @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ImportMappingDto mapping) {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalidParameter(
                    "key", "must be words in lower case and numbers, joined with hyphens; at most 100 characters");
        }
        if (mapping.key() != null && !mapping.key().equals(key)) {
            throw ProblemException.invalidInput(
                    List.of(new Fault("/key", "differs-from-path", "must be " + key + ", as in the path")));
        }
        MappingService.Written written = mappings.put(mapping.toMapping(key), ifMatch);
        return answer(
                written.created() ? Response.created(URI.create("/v1/import-mappings/" + key)) : Response.ok(),
                written.mapping());
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "deleteImportMapping",
            summary = "Delete a mapping",
            description = "What was imported by it stays.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(
            @Parameter(example = "politie-47013ned-gemeenten") @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        mappings.delete(key, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder builder, VersionedMapping found) {
        return builder.header(HttpHeaders.ETAG, Versions.etag(found.version()))
                .entity(ImportMappingDto.of(found))
                .build();
    }
}
