package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.commitment.CommitmentStepService;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What organisations say to what is proposed. If-Match is optional: who sends it answers what it read. */
@Path("/v1/commitments/{id}")
@Tag(name = "Commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommitmentAnswerResource {
    private final CommitmentStepService steps;
    private final CurrentCaller caller;

    public CommitmentAnswerResource(CommitmentStepService steps, CurrentCaller caller) {
        this.steps = steps;
        this.caller = caller;
    }

    @POST
    @Path("/agreements")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "agreeToCommitment",
            summary = "Agree to a commitment",
            description =
                    "Every organisation that promises something agrees for itself. Send If-Match, so as not to agree to what"
                            + " was changed meanwhile. Once all have agreed, the commitment is AGREED. Who coordinates the"
                            + " plan may record the agreement of an organisation that gave it by other ways.")
    @APIResponseSchema(
            value = CommitmentDto.class,
            responseCode = "201",
            responseDescription = "The commitment after this step, with its new ETag")
    public Response agree(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AgreementInput input) {
        return Answers.created(
                steps.agree(Parameters.pathId(id), input.partner(), input.reason(), ifMatch, caller.get()));
    }

    @POST
    @Path("/declines")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "declineCommitment",
            summary = "Decline a commitment",
            description =
                    "An organisation that should promise something says that it will not, and why. The commitment stays"
                            + " PROPOSED and needs attention: it can be changed, withdrawn, or agreed to later after all.")
    @APIResponseSchema(
            value = CommitmentDto.class,
            responseCode = "201",
            responseDescription = "The commitment after this step, with its new ETag")
    public Response decline(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DeclineInput input) {
        return Answers.created(steps.decline(
                Parameters.pathId(id), input.partner(), requireNonNull(input.reason()), ifMatch, caller.get()));
    }
}
