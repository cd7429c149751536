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
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.commitment.Ending;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps in the life of a commitment, apart from progress. If-Match is optional: who sends it acts on what it read. */
@Path("/v1/commitments/{id}")
@Tag(name = "Commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommitmentStepResource {
    private static final String THE_COMMITMENT = "The commitment after this step, with its new ETag";

    private final CommitmentService commitments;
    private final CurrentCaller caller;

    public CommitmentStepResource(CommitmentService commitments, CurrentCaller caller) {
        this.commitments = commitments;
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
                    "The caller's organisation agrees, for itself and for nobody else; not even an admin agrees for"
                            + " another organisation. Send If-Match, so as not to agree to what was changed meanwhile."
                            + " Once all that promise something have agreed, the commitment is AGREED.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response agree(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AgreementInput input) {
        return Answers.created(commitments.agree(Parameters.pathId(id), input.reason(), ifMatch, caller.get()));
    }

    @POST
    @Path("/conclusions")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "concludeCommitment",
            summary = "Conclude whether a commitment was fulfilled",
            description =
                    "For who coordinates the plan, or leads the commitment. FULFILLED needs progress; NOT_FULFILLED"
                            + " needs an agreement.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response conclude(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ConclusionInput input) {
        return end(id, input.ending(), requireNonNull(input.reason()), ifMatch);
    }

    @POST
    @Path("/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawCommitment",
            summary = "Withdraw a commitment",
            description = "For who coordinates the plan, or leads the commitment. Possible until it has ended.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WithdrawalInput input) {
        return end(id, Ending.WITHDRAWN, requireNonNull(input.reason()), ifMatch);
    }

    private Response end(String id, Ending ending, String reason, @Nullable String ifMatch) {
        return Answers.created(commitments.end(Parameters.pathId(id), ending, reason, ifMatch, caller.get()));
    }
}
