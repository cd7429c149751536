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
import nl.driehoek.partners.overview.domain.AttentionItem;
import nl.driehoek.partners.overview.domain.Concern;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What needs attention. */
@Path("/v1/attention-items")
@Tag(name = "Overviews")
@Produces(MediaType.APPLICATION_JSON)
public class AttentionItemResource {
    private final OverviewService overviews;
    private final CurrentCaller caller;

    public AttentionItemResource(OverviewService overviews, CurrentCaller caller) {
        this.overviews = overviews;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listAttentionItems",
            summary = "List what needs attention",
            description =
                    "Why somebody has to look at open commitments today, the worst first: DEADLINE_PASSED, NORM_NOT_MET,"
                            + " DEPENDENCY_FAILED, REPORT_OVERDUE, DECLINED, NORM_BEHIND, PARTNER_ENDED, THEME_DROPPED,"
                            + " TO_BE_RESUMED, CITATION_ENDED; of each the longest first. A commitment stands here once per"
                            + " reason. Everybody gets this over the commitments that it may see. A list over more than 5000"
                            + " commitments is refused: planId then narrows it down.")
    public Page<AttentionItemDto> list(
            @Parameter(description = "On this plan.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(
                            description = "Of commitments in which this organisation has a part.",
                            example = "politie-groningen")
                    @QueryParam("partner")
                    @Nullable
                    String partner,
            @Parameter(description = "For this reason.", schema = @Schema(implementation = Concern.class))
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                overviews.attention(
                        Parameters.id("planId", planId),
                        Parameters.code("partner", partner, "politie-groningen"),
                        Parameters.oneOf("reason", Concern.class, reason),
                        ViewParameters.afterKey(page),
                        page.fetch(),
                        caller.get()),
                page.limit(),
                AttentionItem::sortKey,
                AttentionItemDto::of);
    }
}
