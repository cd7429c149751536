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
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.exchange.ProgressTable;
import nl.driehoek.partners.exchange.ProgressTableService;
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

/** Progress on the commitments of a plan as a table for spreadsheets. */
@Path("/v1/progress-tables/{planId}")
@Tag(name = "Exchange")
public class ProgressTableResource {
    private final ProgressTableService tables;
    private final CurrentCaller caller;

    public ProgressTableResource(ProgressTableService tables, CurrentCaller caller) {
        this.tables = tables;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Produces({TableMedia.CSV, TableMedia.XLSX})
    @Operation(
            operationId = "getProgressTable",
            summary = "Export the progress on a plan",
            description =
                    "As CSV or as an Excel workbook: the latest version of each report on what the caller may see. A"
                            + " row for each figure; the first one of a report has its text and evidence, the latter written as"
                            + " title <link> | title <link>.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = ProgressCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response get(
            @PathParam("planId") String planId,
            @Parameter(description = "Only of this partner.", example = "politie-groningen")
                    @QueryParam("partner")
                    @Nullable
                    String partner,
            @Parameter(description = "Only on this period.", example = "2012-Q1") @QueryParam("period") @Nullable
                    String period,
            @BeanParam TableParameters parameters,
            @Context HttpHeaders headers) {
        CsvDialect dialect = parameters.csv();
        String code = Parameters.code("partner", partner, "politie-groningen");
        return TableFiles.answer(
                        tables.export(
                                Parameters.pathId(planId), code, Parameters.period("period", period), caller.get()),
                        dialect,
                        "progress",
                        "progress",
                        headers)
                .build();
    }

    @POST
    @Path("/imports")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Consumes({TableMedia.CSV, TableMedia.XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importProgressTable",
            summary = "Report progress by a table",
            description = "A table as it is exported. Reports that are new are added, those that say something else are"
                    + " corrected, and what the table does not name is left alone; by the same rules as one by one: an"
                    + " organisation reports for itself, and who coordinates the plan may record for others. Everything that"
                    + " is wrong is told at once, by row and column, and then nothing is stored.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = ProgressCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponseSchema(
            value = ProgressTableChangesDto.class,
            responseCode = "200",
            responseDescription = "What changed, or would change")
    public Response take(
            @PathParam("planId") String planId,
            @BeanParam TableParameters parameters,
            @Parameter(
                            description =
                                    "Why reports are corrected, or recorded for another organisation, where the column"
                                            + " correctionReason does not say it; without personal data.",
                            example = "Zaken uit december waren niet meegeteld")
                    @QueryParam("reason")
                    @Nullable
                    String reason,
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
        String why = Parameters.text("reason", reason, Deed.LONGEST_REASON);
        return Response.ok(ProgressTableChangesDto.of(
                        tables.take(
                                Parameters.pathId(planId),
                                faults -> TableFiles.read(file, dialect, ProgressTable.FORM, headers, faults),
                                why,
                                dry,
                                caller.get()),
                        dry))
                .build();
    }
}
