package nl.driehoek.partners.recomputation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.recomputation.RecomputationService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recomputations over HTTP. Not kept under an Idempotency-Key: doing it again finds nothing to change. */
@Path("/v1/recomputations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLANNER, Roles.ADMIN})
@Tag(name = "Recomputations", description = "Looking at commitments anew, to see that they stand as they should.")
public class RecomputationResource {
    private final RecomputationService recomputations;
    private final CurrentCaller caller;

    public RecomputationResource(RecomputationService recomputations, CurrentCaller caller) {
        this.recomputations = recomputations;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "recomputeCommitments",
            summary = "Look at commitments anew",
            description =
                    "Holds the reports against the norms again, and looks which are overdue, for all open commitments"
                            + " that have been agreed: on one plan, or on all plans of the caller's jurisdictions; for an admin on"
                            + " all there are. What stands otherwise becomes a next version, and is published. With a dry run"
                            + " nothing is written. Doing it again on the same day changes nothing.")
    @APIResponseSchema(
            value = RecomputationDto.class,
            responseCode = "200",
            responseDescription = "How many were looked at, and how many changed")
    public RecomputationDto recompute(RecomputationInput input) {
        boolean dryRun = Boolean.TRUE.equals(input.dryRun());
        return RecomputationDto.of(recomputations.recompute(input.planId(), dryRun, caller.get()), dryRun);
    }
}
