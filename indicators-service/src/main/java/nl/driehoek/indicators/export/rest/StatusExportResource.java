package nl.driehoek.indicators.export.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.driehoek.indicators.export.StatusExportService;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.TableMedia;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Target statuses as files. */
@Path("/v1/target-status-exports")
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Exports")
public class StatusExportResource {
    private static final List<String> OFFERED = List.of(TableMedia.CSV, TableMedia.XLSX);
    private static final String NAME = "target-statuses";

    private final StatusExportService exports;

    public StatusExportResource(StatusExportService exports) {
        this.exports = exports;
    }

    @GET
    @Produces({TableMedia.CSV, TableMedia.XLSX})
    @Operation(
            operationId = "exportTargetStatuses",
            summary = "Export target statuses",
            description =
                    "The present status of every target in force as a row, with why it is so in Dutch; as CSV or as"
                            + " an Excel workbook. A breakdown is written as age=12-17;sex=v. CSV has no limit; a workbook has at"
                            + " most 20000 rows. A text that a spreadsheet would take for a formula has a single quote before it.")
    @APIResponse(
            responseCode = "200",
            description = "The statuses",
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = TargetStatusCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response export(@BeanParam StatusExportParameters parameters, @Context HttpHeaders headers) {
        CsvDialect dialect = parameters.csv();
        StatusFilter filter = parameters.filter();
        return ExportAnswer.chosen(headers, OFFERED).equals(TableMedia.XLSX)
                ? ExportAnswer.xlsx(exports.table(filter), NAME)
                : ExportAnswer.csv(exports.table(filter), dialect, NAME);
    }
}
