package nl.driehoek.indicators.preview.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.driehoek.indicators.preview.PreviewService;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judging targets that are not in force, over HTTP. */
@Path("/v1/target-previews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Target statuses")
public class PreviewResource {
    private final PreviewService previews;

    public PreviewResource(PreviewService previews) {
        this.previews = previews;
    }

    @POST
    @RolesAllowed({Roles.PLANNER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "previewTargets",
            summary = "Judge targets that are not in force",
            description = "Says what would be said of the targets of a draft on the figures of today, and what would be"
                    + " needed to reach them. Nothing is kept or published.")
    @APIResponseSchema(
            value = PreviewDto.Answer.class,
            responseCode = "200",
            responseDescription = "The targets, judged")
    public PreviewDto.Answer preview(PreviewDto request) {
        return PreviewDto.Answer.of(previews.preview(request.targets(), request.plan()));
    }
}
