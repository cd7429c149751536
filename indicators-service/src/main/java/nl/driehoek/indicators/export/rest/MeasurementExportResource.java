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
import nl.driehoek.indicators.export.MeasurementExportService;
import nl.driehoek.indicators.measurement.MeasurementRange;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.TableMedia;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Measurements as files. */
@Path("/v1/measurement-exports")
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Exports", description = "Measurements and statuses as files.")
public class MeasurementExportResource {
    private static final List<String> OFFERED = List.of(TableMedia.CSV, TableMedia.XLSX, ExportAnswer.SDMX);
    private static final String NAME = "measurements";

    private final MeasurementExportService exports;

    public MeasurementExportResource(MeasurementExportService exports) {
        this.exports = exports;
    }

    @GET
    @Produces({TableMedia.CSV, TableMedia.XLSX, ExportAnswer.SDMX})
    @Operation(
            operationId = "exportMeasurements",
            summary = "Export measurements",
            description =
                    "Of every measurement the latest version, or the one that was the latest at a moment, in order"
                            + " of series and time; what was withdrawn is left out. All of it tells of one moment. CSV and the"
                            + " Excel workbook have the form that the built-in import mappings read: imported where it came from,"
                            + " it changes nothing. In a file each key of a breakdown has a column of its own, such as"
                            + " breakdown.age. SDMX-CSV 2.0 has one structure for all indicators; there a breakdown is one"
                            + " dimension, written as age=12-17;sex=v, and _T is the whole. CSV has no limit; a workbook has at"
                            + " most 20000 rows. A text that a spreadsheet would take for a formula has a single quote before it."
                            + " An answer that breaks off is not whole: the connection then ends before the file does.")
    @APIResponse(
            responseCode = "200",
            description = "The measurements",
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = MeasurementCsv.class)),
                @Content(
                        mediaType = TableMedia.XLSX,
                        schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = ExportAnswer.SDMX, schema = @Schema(implementation = MeasurementSdmxCsv.class))
            })
    public Response export(@BeanParam MeasurementExportParameters parameters, @Context HttpHeaders headers) {
        CsvDialect dialect = parameters.csv();
        MeasurementRange range = parameters.range();
        return switch (ExportAnswer.chosen(headers, OFFERED)) {
            case TableMedia.XLSX -> ExportAnswer.xlsx(exports.table(range), NAME);
            case ExportAnswer.SDMX -> ExportAnswer.sdmx(exports.sdmx(range), NAME);
            default -> ExportAnswer.csv(exports.table(range), dialect, NAME);
        };
    }
}
