package nl.driehoek.indicators.imports.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.driehoek.indicators.imports.ImportOrderService;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders to fetch and import over HTTP. */
@Path("/v1/import-fetches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@Tag(name = "Imports")
public class ImportFetchResource {
    private final ImportOrderService orders;
    private final CurrentCaller caller;

    public ImportFetchResource(ImportOrderService orders, CurrentCaller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "orderImportFetch",
            summary = "Import what is at an address",
            description = "Fetches a file or a table of open data, with all its pages, and imports it like a file that"
                    + " was sent. Only hosts that are set up are asked, and no redirect is followed.")
    @APIResponse(
            responseCode = "202",
            description = "It will be done; Location is where to look",
            content = @Content(schema = @Schema(implementation = ImportDto.class)))
    public Response fetch(ImportFetchDto fetch) {
        return ImportResource.accepted(orders.orderFetch(fetch.order(), fetch.url(), caller.get()));
    }
}
