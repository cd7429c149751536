package nl.driehoek.indicators.imports.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nl.driehoek.indicators.imports.ImportOrder;
import nl.driehoek.indicators.imports.ImportOrderService;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.kit.table.TableMedia;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders for imports over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@Tag(name = "Imports")
public class ImportOrderResource {
    private final ImportOrderService orders;
    private final CurrentCaller caller;

    public ImportOrderResource(ImportOrderService orders, CurrentCaller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @POST
    @Consumes({TableMedia.CSV, TableMedia.XLSX, MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "orderImport",
            summary = "Import a file",
            description =
                    "Takes the file and reads it afterwards, as the mapping says: all of its figures are recorded,"
                            + " or with a fault in any of them none. The same order again while it is carried out answers with"
                            + " the import that is under way; a file that was imported before changes nothing. The caller must"
                            + " act for the areas of all figures that are taken.")
    @RequestBody(
            required = true,
            description = "The file as it was published.",
            content = {
                @Content(mediaType = TableMedia.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableMedia.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT, description = "An OData document.")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "It will be done; Location is where to look",
            content = @Content(schema = @Schema(implementation = ImportDto.class)))
    public Response order(
            @Parameter(description = "Key of the mapping.", example = "politie-47013ned-gemeenten", required = true)
                    @QueryParam("mapping")
                    @Nullable
                    String mapping,
            @Parameter(
                            description = "Whether only to tell what would happen.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Parameter(
                            description = "Why figures that differ from definitive ones replace them; without it they"
                                    + " are faults.",
                            example = "Herziening door de politie, februari 2024")
                    @QueryParam("corrections")
                    @Nullable
                    String corrections,
            @Parameter(
                            description = "Codes of areas with commas between them: only figures of these and of what"
                                    + " lies in them are taken, and the others are skipped.",
                            example = "GM0014,PV20")
                    @QueryParam("areas")
                    @Nullable
                    String areas,
            @Parameter(description = "Name of the file, to find it by.", example = "47013NED.csv")
                    @QueryParam("fileName")
                    @Nullable
                    String fileName,
            @Context HttpHeaders headers,
            InputStream file) {
        ImportOrder order = ImportParameters.order(mapping, dryRun, corrections, areas);
        String name = ImportParameters.fileName(fileName);
        refuseUnknown(order);
        return ImportResource.accepted(
                orders.order(order, name, headers.getMediaType().toString(), file, caller.get()));
    }

    /** What is unknown is said before the file is taken in, each fault by the parameter that it is in. */
    private void refuseUnknown(ImportOrder order) {
        Faults faults = new Faults();
        orders.check(order, null, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalidInput(faults.all().stream()
                    .map(fault -> new Fault("?" + fault.pointer().split("/", -1)[1], fault.code(), fault.detail()))
                    .toList());
        }
    }
}
