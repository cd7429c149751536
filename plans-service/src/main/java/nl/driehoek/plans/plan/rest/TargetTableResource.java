package nl.driehoek.plans.plan.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.driehoek.kit.rest.TableFiles;
import nl.driehoek.kit.rest.TableParameters;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.TargetTableService;
import nl.driehoek.plans.plan.TargetTableService.Changes;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.table.TargetTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The targets of a revision as a table for spreadsheets. */
@Path("/v1/plans/{planId}/revisions/{revision}/target-table")
@Tag(name = "Exchange", description = "Plans and targets as files.")
public class TargetTableResource {
    private final PlanReader reader;
    private final TargetTableService tables;
    private final CurrentCaller caller;

    public TargetTableResource(PlanReader reader, TargetTableService tables, CurrentCaller caller) {
        this.reader = reader;
        this.tables = tables;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces({TableMedia.CSV, TableMedia.XLSX})
    @Operation(
            operationId = "getTargetTable",
            summary = "Export the targets of a revision",
            description = "As CSV or as an Excel workbook. The columns are the members of a target; a breakdown is"
                    + " written as age=12-17;sex=v, intermediate targets as 2012: ≤ 7 | 2013: ≤ 6 (a bar within a text"
                    + " has a backslash before it). The columns comparator, reference and inferred tell how the text was"
                    + " read.")
    @APIResponse(
            responseCode = "200",
            description = "The table, with the ETag of the revision",
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = TargetCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response get(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @BeanParam TableParameters parameters,
            @Context HttpHeaders headers) {
        UUID id = Parameters.planId(planId);
        CsvDialect dialect = parameters.csv();
        SeenRevision seen = reader.revision(id, Parameters.revision(revision), caller.get());
        PlanHeader plan = reader.plan(id, caller.get()).header();
        return TableFiles.answer(
                        TargetTable.of(seen.content().targets()),
                        dialect,
                        FileAnswer.name(plan, seen) + "-targets",
                        "targets",
                        headers)
                .header(HttpHeaders.ETAG, Versions.etag(seen.version()))
                .build();
    }

    @PUT
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Consumes({TableMedia.CSV, TableMedia.XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceTargetTable",
            summary = "Replace the targets of a draft by a table",
            description = "A table as it is exported: each row is a target, and targets without a row are removed. All"
                    + " columns have to be there but comparator, reference and inferred, which are ignored: they follow"
                    + " from the text. Everything that is wrong is told at once, by row and column. A table that changes"
                    + " nothing is no change of the draft.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = TargetCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponseSchema(
            value = TargetTableChangesDto.class,
            responseDescription = "What changed, with the ETag of the draft as it is stored now")
    public Response replace(
            @PathParam("planId") String planId,
            @PathParam("revision") String revision,
            @BeanParam TableParameters parameters,
            @Parameter(
                            description = "Whether only to tell what would change.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpHeaders headers,
            byte[] file) {
        CsvDialect dialect = parameters.csv();
        boolean dry = TableParameters.flag("dryRun", dryRun);
        Changes changes = tables.replace(
                Parameters.planId(planId),
                Parameters.revision(revision),
                faults -> TableFiles.read(file, dialect, TargetTable.FORM, headers, faults),
                dry,
                ifMatch,
                caller.get());
        return Response.ok(TargetTableChangesDto.of(changes, dry))
                .header(HttpHeaders.ETAG, Versions.etag(changes.version()))
                .build();
    }
}
