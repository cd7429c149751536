package nl.driehoek.indicators.imports.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.driehoek.indicators.imports.ImportFilter;
import nl.driehoek.indicators.imports.ImportService;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports that were ordered, over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@Tag(name = "Imports", description = "Files of publishers, taken in whole or not at all.")
public class ImportResource {
    private final ImportService imports;
    private final CurrentCaller caller;

    public ImportResource(ImportService imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listImports", summary = "List imports", description = "The newest first.")
    public Page<ImportDto> list(
            @Parameter(description = "How far it is.", example = "FAILED") @QueryParam("state") @Nullable String state,
            @Parameter(description = "Key of the mapping.", example = "politie-47013ned-gemeenten")
                    @QueryParam("mapping")
                    @Nullable
                    String mapping,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        ImportFilter filter = ImportParameters.filter(state, mapping);
        return Page.of(imports.list(filter, page), page.limit(), job -> String.valueOf(job.number()), ImportDto::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "How far it is, and what came of it.")
    public ImportDto get(@Parameter(example = "5c1d7a52-8a4e-4d0c-9d6f-2f4b8c1e7a10") @PathParam("id") String id) {
        return ImportDto.of(imports.get(ImportParameters.id(id)));
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "Report an import by row",
            description = "What became of the rows, as they stand in the file, once it has ended: up to 1,000 faulty"
                    + " rows and 10,000 others. The rest is counted in rowsNotKept of the result.")
    public Page<ImportRowDto> rows(
            @PathParam("id") String id,
            @Parameter(description = "What became of them.", example = "FAULTY") @QueryParam("outcome") @Nullable
                    String outcome,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        RowOutcome only = ImportParameters.outcome(outcome);
        return Page.of(
                imports.rows(ImportParameters.id(id), only, page),
                page.limit(),
                row -> String.valueOf(row.number()),
                ImportRowDto::of);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(
            operationId = "cancelImport",
            summary = "Call an import off",
            description =
                    "One that waits ends at once. One that runs ends soon, and what it had recorded by then is"
                            + " undone as a whole. One that has ended stays as it is (409). Only who ordered it and an admin may.")
    @APIResponse(
            responseCode = "202",
            description = "It ends, or has been called off before",
            content = @Content(schema = @Schema(implementation = ImportDto.class)))
    public Response cancel(@PathParam("id") String id) {
        return accepted(imports.cancel(ImportParameters.id(id), caller.get()));
    }

    static Response accepted(ImportJob job) {
        return Response.accepted(ImportDto.of(job))
                .location(URI.create("/v1/imports/" + job.id()))
                .build();
    }
}
