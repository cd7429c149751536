package nl.driehoek.plans.target.rest;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how a target text will be understood before a plan states it; it keeps nothing and knows no plan. */
@Path("/v1/target-readings")
@Tag(name = "Target readings", description = "How the texts of targets are understood.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TargetReadingResource {

    @POST
    @PermitAll
    @Operation(
            operationId = "readTarget",
            summary = "Read a target text",
            description = "Answers how the text of a target is understood, or from which character it is not. A text"
                    + " that is not understood is an answer as well, and no problem. Nothing is stored.")
    @APIResponseSchema(
            value = TargetReadingDto.class,
            responseCode = "200",
            responseDescription = "How the text is understood, or why it is not")
    public TargetReadingDto read(TargetReadingInput input) {
        return TargetReadingDto.of(requireNonNull(input.printed()), input.read());
    }
}
