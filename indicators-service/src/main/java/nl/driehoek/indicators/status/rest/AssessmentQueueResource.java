package nl.driehoek.indicators.status.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.indicators.status.AssessmentQueue;
import nl.driehoek.indicators.status.Reassessments;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far statuses are behind, over HTTP. */
@Path("/v1/assessment-queue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Target statuses")
public class AssessmentQueueResource {
    private final Reassessments queue;

    public AssessmentQueueResource(Reassessments queue) {
        this.queue = queue;
    }

    @GET
    @Operation(
            operationId = "getAssessmentQueue",
            summary = "Read how far statuses are behind",
            description =
                    "After a change of many figures at once, such as an import, targets are judged shortly after it."
                            + " This says how many series still wait.")
    public AssessmentQueue get() {
        return queue.size();
    }
}
