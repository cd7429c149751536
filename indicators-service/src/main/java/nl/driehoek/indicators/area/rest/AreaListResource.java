package nl.driehoek.indicators.area.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.indicators.area.AreaListService;
import nl.driehoek.indicators.area.list.AreaList;
import nl.driehoek.indicators.area.list.AreaTable;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.kit.table.CsvTables;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.kit.table.TableMedia;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of areas, to be loaded as a whole. Only an admin may: they change areas of everybody. */
@Path("/v1/area-lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Areas", description = "The areas that can be measured.")
public class AreaListResource {
    private final AreaListService lists;

    public AreaListResource(AreaListService lists) {
        this.lists = lists;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "loadAreaList",
            summary = "Load a list of areas",
            description =
                    "A code list of regions as open data of Statistics Netherlands has it, or a table. All of it is"
                            + " loaded, or with a fault in any row nothing; all faults are told at once. The same list again"
                            + " changes nothing, and areas that it does not name stay. The type follows from the code. What"
                            + " Statistics Netherlands prints behind a name, as in Groningen (gemeente), is kept as a further"
                            + " name. A code list takes no name away and says nothing of the rest; of a table, a column without"
                            + " any cell says nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodeListDto.class)),
                @Content(mediaType = TableMedia.CSV, schema = @Schema(implementation = AreaCsv.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What the list changed, or would change",
            content = @Content(schema = @Schema(implementation = AreaListChangesDto.class)))
    public AreaListChangesDto load(@BeanParam AreaListParameters parameters, CodeListDto list) {
        return load(list.toList(), parameters.isDry());
    }

    @POST
    @Consumes(TableMedia.CSV)
    @Operation(hidden = true)
    public AreaListChangesDto loadTable(@BeanParam AreaListParameters parameters, byte[] file) {
        TableFaults faults = new TableFaults();
        var table = CsvTables.read(file, parameters.csv(), AreaTable.FORM, faults);
        return load(AreaTable.read(table, faults), parameters.isDry());
    }

    private AreaListChangesDto load(AreaList list, boolean dryRun) {
        return AreaListChangesDto.of(lists.load(list, dryRun), dryRun);
    }
}
