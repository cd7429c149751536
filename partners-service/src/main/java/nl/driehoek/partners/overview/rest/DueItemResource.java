package nl.driehoek.partners.overview.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.overview.OverviewService;
import nl.driehoek.partners.overview.domain.DueItem;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is due. */
@Path("/v1/due-items")
@Tag(name = "Overviews", description = "Views over many commitments at once.")
@Produces(MediaType.APPLICATION_JSON)
public class DueItemResource {
    private final OverviewService overviews;
    private final CurrentCaller caller;

    public DueItemResource(OverviewService overviews, CurrentCaller caller) {
        this.overviews = overviews;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listDueItems",
            summary = "List what is due",
            description =
                    "What open commitments ask for in the coming days, and what they asked for before and is not there:"
                            + " answers to proposals, reports, deadlines, taking up what was postponed, and the end of what"
                            + " they rest on. By day. Everybody gets this over the commitments that it may see. A list over"
                            + " more than 5000 commitments is refused: planId then narrows it down.")
    public Page<DueItemDto> list(
            @Parameter(
                            description = "How many days ahead; 30 when left out.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "366"),
                            example = "30")
                    @QueryParam("within")
                    @Nullable
                    String within,
            @Parameter(description = "On this plan.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(description = "What this organisation has to do.", example = "politie-groningen")
                    @QueryParam("partner")
                    @Nullable
                    String partner,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                overviews.due(
                        Parameters.id("planId", planId),
                        Parameters.code("partner", partner, "politie-groningen"),
                        ViewParameters.days("within", within),
                        ViewParameters.afterKey(page),
                        page.fetch(),
                        caller.get()),
                page.limit(),
                DueItem::sortKey,
                DueItemDto::of);
    }
}
