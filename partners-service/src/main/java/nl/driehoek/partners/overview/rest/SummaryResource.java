package nl.driehoek.partners.overview.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.overview.OverviewFilter;
import nl.driehoek.partners.overview.OverviewService;
import nl.driehoek.partners.overview.domain.Grouping;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commitments counted. */
@Path("/v1/commitment-summaries")
@Tag(name = "Overviews")
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {
    private final OverviewService overviews;
    private final CurrentCaller caller;

    public SummaryResource(OverviewService overviews, CurrentCaller caller) {
        this.overviews = overviews;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getCommitmentSummary",
            summary = "Count commitments",
            description =
                    "How many commitments there are, how they and their norms stand, and how many need attention, per"
                            + " status, kind, theme, partner or area. Counts and no averages: what different promises come to"
                            + " does not add up. Everybody gets this over the commitments that it may see. More than 5000 at"
                            + " once are refused: planId then narrows them down.")
    public SummaryDto get(
            @Parameter(description = "On this plan.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(description = "Under this theme.", example = "opgroeien") @QueryParam("theme") @Nullable
                    String theme,
            @Parameter(description = "In which this organisation has a part.", example = "politie-groningen")
                    @QueryParam("partner")
                    @Nullable
                    String partner,
            @Parameter(description = "For this area.", example = "binnenstad") @QueryParam("area") @Nullable
                    String area,
            @Parameter(
                            description = "By what to count together; STATUS when left out.",
                            schema = @Schema(implementation = Grouping.class))
                    @QueryParam("groupBy")
                    @Nullable
                    String groupBy) {
        OverviewFilter filter = new OverviewFilter(
                Parameters.id("planId", planId),
                Parameters.code("theme", theme, "opgroeien"),
                Parameters.code("partner", partner, "politie-groningen"),
                Parameters.area("area", area));
        Grouping grouping =
                Objects.requireNonNullElse(Parameters.oneOf("groupBy", Grouping.class, groupBy), Grouping.STATUS);
        return SummaryDto.of(overviews.summary(filter, grouping, caller.get()));
    }
}
