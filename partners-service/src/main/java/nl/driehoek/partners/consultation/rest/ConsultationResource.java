package nl.driehoek.partners.consultation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.consultation.ConsultationService;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a plan asks of one partner, and its answers to that. */
@Path("/v1/consultations/{planId}/partners/{code}")
@Tag(name = "Consultation", description = "Partners look at what a plan asks of them, react, and answer.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsultationResource {
    private final ConsultationService consultation;
    private final CurrentCaller caller;

    public ConsultationResource(ConsultationService consultation, CurrentCaller caller) {
        this.consultation = consultation;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getPartnerList",
            summary = "Read what a plan asks of a partner",
            description =
                    "All themes of the plan in its order, each with the commitments in which the partner has a part."
                            + " For the partner's own users, and for readers of the plan's jurisdictions.")
    public PartnerListDto list(@PathParam("planId") String planId, @PathParam("code") String code) {
        UUID plan = Parameters.pathId(planId);
        return PartnerListDto.of(plan, consultation.list(plan, Parameters.pathCode(code), caller.get()));
    }

    @POST
    @Path("/answers")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "answerCommitments",
            summary = "Answer many commitments at once",
            description =
                    "A partner agrees to or declines what is proposed to it: all answers count, or none. What stands"
                            + " in the way of any answer is told in one 409 answers-refused, each with its pointer:"
                            + " unknown-commitment, not-responsible, agreed-already, declined-already, illegal-step, or changed-since"
                            + " when the commitment is another version than the one that was read. Who coordinates the plan may"
                            + " record the answers of an organisation that gave them by other ways.")
    @APIResponseSchema(
            value = AnswersGivenDto.class,
            responseCode = "201",
            responseDescription = "All answers were given; the Location is the partner's list")
    public Response answer(@PathParam("planId") String planId, @PathParam("code") String code, AnswersInput input) {
        UUID plan = Parameters.pathId(planId);
        String partner = Parameters.pathCode(code);
        return Response.created(URI.create("/v1/consultations/" + plan + "/partners/" + partner))
                .entity(AnswersGivenDto.of(
                        partner, consultation.answer(input.sheet(plan, partner), input.reason(), caller.get())))
                .build();
    }
}
