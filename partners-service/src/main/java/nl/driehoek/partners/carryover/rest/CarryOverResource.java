package nl.driehoek.partners.carryover.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.carryover.CarryOverOrder;
import nl.driehoek.partners.carryover.CarryOverService;
import nl.driehoek.partners.carryover.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The next edition of a plan starts with what was promised on the last one. */
@Path("/v1/carry-overs")
@Tag(name = "Carrying over", description = "Commitments go on in the next edition of their plan.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CarryOverResource {
    private final CarryOverService carryOvers;
    private final CurrentCaller caller;

    public CarryOverResource(CarryOverService carryOvers, CurrentCaller caller) {
        this.carryOvers = carryOvers;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "carryOverCommitments",
            summary = "Carry commitments over to the next edition of a plan",
            description =
                    "For who coordinates both plans. Each commitment of the old plan that qualifies is proposed on the"
                            + " new one with the same content and with the old one as its predecessor; everybody has to agree anew."
                            + " All in one go; the old ones stay as they are. A second run carries over only what the first one"
                            + " could not.")
    @APIResponse(
            responseCode = "201",
            description = "These are proposed now; the Location lists the commitments of the new plan",
            content = @Content(schema = @Schema(implementation = CarryOverDto.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nothing was done: a dry run, or there was nothing to carry over",
            content = @Content(schema = @Schema(implementation = CarryOverDto.class)))
    public Response carryOver(CarryOverInput input) {
        CarryOverOrder order = input.order();
        Outcome outcome = carryOvers.carryOver(order, caller.get());
        boolean done = !order.dryRun() && !outcome.moved().isEmpty();
        Response.ResponseBuilder answer =
                done ? Response.created(URI.create("/v1/commitments?planId=" + order.toPlan())) : Response.ok();
        return answer.entity(CarryOverDto.of(order, outcome)).build();
    }
}
