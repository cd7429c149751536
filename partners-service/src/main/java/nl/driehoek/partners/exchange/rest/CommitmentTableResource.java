package nl.driehoek.partners.exchange.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.TableFiles;
import nl.driehoek.kit.rest.TableParameters;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.partners.exchange.CommitmentTable;
import nl.driehoek.partners.exchange.CommitmentTableService;
import nl.driehoek.partners.rest.Parameters;
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

/** The commitments on a plan as a table for spreadsheets. */
@Path("/v1/commitment-tables/{planId}")
@Tag(name = "Exchange", description = "Commitments and progress as tables for spreadsheets.")
public class CommitmentTableResource {
    private final CommitmentTableService tables;
    private final CurrentCaller caller;

    public CommitmentTableResource(CommitmentTableService tables, CurrentCaller caller) {
        this.tables = tables;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Produces({TableMedia.CSV, TableMedia.XLSX})
    @Operation(
            operationId = "getCommitmentTable",
            summary = "Export the commitments on a plan",
            description =
                    "As CSV or as an Excel workbook: what the caller may see, in the order in which it was proposed."
                            + " The columns are the members of a commitment. Lists are written as Noord | Zuid (a bar within a text"
                            + " has a backslash before it), responsibilities as politie-groningen (Team Noord), citations as title"
                            + " [COVENANT 2008-01-01/2012-12-31], parts of a norm as key: title = 1.5, and dependsOn by the"
                            + " references of commitments in the same table. Further norms stand in rows of their own, which repeat"
                            + " only the reference, or the id where there is none.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = CommitmentCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response get(
            @PathParam("planId") String planId, @BeanParam TableParameters parameters, @Context HttpHeaders headers) {
        CsvDialect dialect = parameters.csv();
        return TableFiles.answer(
                        tables.export(Parameters.pathId(planId), caller.get()),
                        dialect,
                        "commitments",
                        "commitments",
                        headers)
                .build();
    }

    @POST
    @Path("/imports")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Consumes({TableMedia.CSV, TableMedia.XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importCommitmentTable",
            summary = "Propose and change commitments by a table",
            description =
                    "A table as it is exported, for who coordinates the plan. Rows are matched by their reference, or"
                            + " by their id where they have none; what is new is proposed, what is different is changed by the same"
                            + " rules as one by one (answers lapse), and what the table does not name is left alone. All columns"
                            + " have to be there but id, status, verdicts and version. Everything that is wrong is told at once, by"
                            + " row and column, and then nothing is stored.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = CommitmentCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponseSchema(
            value = CommitmentTableChangesDto.class,
            responseCode = "200",
            responseDescription = "What changed, or would change")
    public Response take(
            @PathParam("planId") String planId,
            @BeanParam TableParameters parameters,
            @Parameter(
                            description = "Whether only to tell what would change.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Context HttpHeaders headers,
            byte[] file) {
        CsvDialect dialect = parameters.csv();
        boolean dry = TableParameters.flag("dryRun", dryRun);
        return Response.ok(CommitmentTableChangesDto.of(
                        tables.take(
                                Parameters.pathId(planId),
                                faults -> TableFiles.read(file, dialect, CommitmentTable.FORM, headers, faults),
                                dry,
                                caller.get()),
                        dry))
                .build();
    }
}
