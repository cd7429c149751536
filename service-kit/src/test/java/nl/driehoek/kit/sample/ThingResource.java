package nl.driehoek.kit.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.rest.MergePatch;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.rest.YamlDocument;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.CsvTables;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.table.XlsxTables;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThingResource {
    private static final TableForm FORM = TableForm.of(Column.text("code"), Column.number("size"));

    private final Things things;
    private final CurrentCaller caller;
    private final MergePatch patch;
    private final ObjectMapper mapper;

    public ThingResource(Things things, CurrentCaller caller, MergePatch patch, ObjectMapper mapper) {
        this.things = things;
        this.caller = caller;
        this.patch = patch;
        this.mapper = mapper;
    }

    @POST
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, MediaTypes.YAML})
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Things.Thing.class)))
    public Response create(ThingDto thing) {
        return answer(201, things.create(thing.code(), thing.size()));
    }

    @POST
    @Path("/imports")
    @Idempotent
    @Consumes({TableMedia.CSV, TableMedia.XLSX})
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    public Response importTable(byte[] file, @HeaderParam("Content-Type") MediaType type) {
        Table table = type.isCompatible(MediaType.valueOf(TableMedia.CSV))
                ? CsvTables.read(file, CsvDialect.DUTCH, FORM)
                : XlsxTables.read(file, FORM);
        table.rows()
                .forEach(row -> things.create(
                        row.cells().get("code"), new BigDecimal(row.cells().get("size"))));
        return Response.status(201).entity(new Imported(table.rows().size())).build();
    }

    public record Imported(int things) {}

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Things.Thing.class)))
    public Response replace(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, ThingDto thing) {
        return answer(200, things.replace(code, thing.size(), ifMatch));
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = ThingDto.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Things.Thing.class)))
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode changes) {
        ThingDto patched = patch.apply(ThingDto.of(things.get(code)), changes, ThingDto.class);
        return answer(200, things.replace(code, patched.size(), ifMatch));
    }

    @GET
    @Path("/{code}")
    @Produces({MediaTypes.YAML})
    @PermitAll
    public String yaml(@PathParam("code") String code) {
        return YamlDocument.write(mapper, ThingDto.of(things.get(code)));
    }

    @GET
    @PermitAll
    public Page<Things.Thing> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(things.list(page), page.limit(), Things.Thing::code, thing -> thing);
    }

    @GET
    @Path("/caller")
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER})
    public List<String> caller() {
        var present = caller.get();
        return List.of(
                present.subject(),
                String.valueOf(present.organisation()),
                String.join(",", present.jurisdictions().stream().sorted().toList()));
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret inside");
    }

    private static Response answer(int status, Things.Thing thing) {
        return Response.status(status)
                .location(URI.create("/v1/things/" + thing.code()))
                .header("ETag", Versions.etag(thing.version()))
                .entity(thing)
                .build();
    }
}
