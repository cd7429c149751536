package nl.driehoek.partners.overview.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.overview.OverviewService;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who contributes to which theme of a plan. */
@Path("/v1/commitment-matrices")
@Tag(name = "Overviews")
@Produces(MediaType.APPLICATION_JSON)
public class MatrixResource {
    private final OverviewService overviews;
    private final CurrentCaller caller;

    public MatrixResource(OverviewService overviews, CurrentCaller caller) {
        this.overviews = overviews;
        this.caller = caller;
    }

    @GET
    @Path("/{planId}")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getCommitmentMatrix",
            summary = "Read who contributes to which theme of a plan",
            description =
                    "A row for every theme, a column for every partner that has a part in a commitment, and a cell for each"
                            + " of both: an empty one says that this partner contributes nothing to this theme. Everybody gets"
                            + " this over the commitments that it may see.")
    public MatrixDto get(
            @PathParam("planId") String planId,
            @Parameter(
                            description = "Only these partners, also those without any part. May be repeated, up to 200"
                                    + " times.",
                            schema = @Schema(type = SchemaType.STRING, examples = "politie-groningen"))
                    @QueryParam("partner")
                    List<String> partner,
            @Parameter(
                            description = "Only parts of this kind.",
                            schema = @Schema(implementation = ResponsibilityRole.class))
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Parameter(description = "Only commitments for this area.", example = "binnenstad")
                    @QueryParam("area")
                    @Nullable
                    String area) {
        return MatrixDto.of(overviews.matrix(
                Parameters.pathId(planId),
                ViewParameters.partners("partner", partner),
                Parameters.oneOf("role", ResponsibilityRole.class, role),
                Parameters.area("area", area),
                caller.get()));
    }
}
