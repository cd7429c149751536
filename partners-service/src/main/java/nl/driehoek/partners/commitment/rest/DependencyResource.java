package nl.driehoek.partners.commitment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commitments that rest on each other: what falls when one falls. */
@Path("/v1/commitments/{id}/dependencies")
@Tag(name = "Commitments")
@Produces(MediaType.APPLICATION_JSON)
public class DependencyResource {
    private final CommitmentService commitments;
    private final CurrentCaller caller;

    public DependencyResource(CommitmentService commitments, CurrentCaller caller) {
        this.commitments = commitments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getDependencies",
            summary = "Read what a commitment depends on, and what depends on it",
            description = "One step in both directions, for everybody who may see the commitment. It changes with the"
                    + " commitment's dependsOn.")
    public DependenciesDto get(@PathParam("id") String id) {
        return DependenciesDto.of(commitments.dependencies(Parameters.pathId(id), caller.get()));
    }
}
