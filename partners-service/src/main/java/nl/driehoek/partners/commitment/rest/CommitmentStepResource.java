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
import nl.driehoek.partners.commitment.CommitmentStep;
import nl.driehoek.partners.commitment.CommitmentStepService;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a commitment goes on and ends. If-Match is optional: who sends it acts on what it read. */
@Path("/v1/commitments/{id}")
@Tag(name = "Commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
public class CommitmentStepResource {
    private static final String THE_COMMITMENT = "The commitment after this step, with its new ETag";

    private final CommitmentStepService steps;
    private final CurrentCaller caller;

    public CommitmentStepResource(CommitmentStepService steps, CurrentCaller caller) {
        this.steps = steps;
        this.caller = caller;
    }

    @POST
    @Path("/conclusions")
    @Idempotent
    @Operation(
            operationId = "concludeCommitment",
            summary = "Conclude whether a commitment was fulfilled",
            description =
                    "For who coordinates the plan, or leads the commitment. FULFILLED needs progress; NOT_FULFILLED needs an agreement.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response conclude(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ConclusionInput input) {
        return take(id, input.step(), input.reason(), ifMatch);
    }

    @POST
    @Path("/postponements")
    @Idempotent
    @Operation(
            operationId = "postponeCommitment",
            summary = "Put off a commitment",
            description =
                    "For who coordinates the plan, or leads the commitment. Nobody waits for reports until it is resumed.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response postpone(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PostponementInput input) {
        return take(id, new CommitmentStep.Postpone(input.until()), input.reason(), ifMatch);
    }

    @POST
    @Path("/deprioritisations")
    @Idempotent
    @Operation(
            operationId = "deprioritiseCommitment",
            summary = "Set a commitment aside for more important work",
            description =
                    "For who coordinates the plan, or leads the commitment. Nobody waits for reports until it is resumed.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response deprioritise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReasonInput input) {
        return take(id, new CommitmentStep.Deprioritise(), input.reason(), ifMatch);
    }

    @POST
    @Path("/resumptions")
    @Idempotent
    @Operation(
            operationId = "resumeCommitment",
            summary = "Take up a commitment again",
            description =
                    "One that was postponed or deprioritised goes on where it was. For who coordinates the plan, or leads the commitment.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response resume(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReasonInput input) {
        return take(id, new CommitmentStep.Resume(), input.reason(), ifMatch);
    }

    @POST
    @Path("/activations")
    @Idempotent
    @Operation(
            operationId = "switchOnNorm",
            summary = "Record that what a norm waits for has happened",
            description =
                    "A norm that an event switches on counts from that day. For who coordinates the plan, or leads the commitment.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response switchOn(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ActivationInput input) {
        return take(
                id,
                new CommitmentStep.SwitchOn(requireNonNull(input.norm()), requireNonNull(input.on())),
                input.reason(),
                ifMatch);
    }

    @POST
    @Path("/withdrawals")
    @Idempotent
    @Operation(
            operationId = "withdrawCommitment",
            summary = "Withdraw a commitment",
            description = "For who coordinates the plan, or leads the commitment. Possible until it has ended.")
    @APIResponseSchema(value = CommitmentDto.class, responseCode = "201", responseDescription = THE_COMMITMENT)
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReasonInput input) {
        return take(id, new CommitmentStep.Withdraw(), input.reason(), ifMatch);
    }

    private Response take(String id, CommitmentStep step, @Nullable String reason, @Nullable String ifMatch) {
        return Answers.created(steps.take(Parameters.pathId(id), step, requireNonNull(reason), ifMatch, caller.get()));
    }
}
