package nl.driehoek.partners.commitment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.commitment.CommitmentFilter;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commitments: who promises what under a theme of a plan. */
@Path("/v1/commitments")
@Tag(name = "Commitments", description = "What partners promise under the themes of plans.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommitmentResource {
    private final CommitmentService commitments;
    private final CurrentCaller caller;

    public CommitmentResource(CommitmentService commitments, CurrentCaller caller) {
        this.commitments = commitments;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "proposeCommitment",
            summary = "Propose a commitment",
            description = "A planner proposes for any partner on plans of its jurisdictions, a partner what its own"
                    + " organisation leads. Every organisation that promises something has to agree separately, the one that"
                    + " proposes too.")
    @APIResponseSchema(
            value = CommitmentDto.class,
            responseCode = "201",
            responseDescription = "The proposed commitment, with its ETag")
    public Response propose(CommitmentInput input) {
        return Answers.created(commitments.propose(input.draft(), caller.get()));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listCommitments",
            summary = "List commitments",
            description =
                    "In the order in which they were proposed. Viewers, planners and analysts see those on the plans of"
                            + " their jurisdictions; everybody sees those in which its own organisation has a part.")
    public Page<CommitmentDto> list(
            @Parameter(description = "On this plan.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(description = "Under this theme.", example = "opgroeien") @QueryParam("theme") @Nullable
                    String theme,
            @Parameter(description = "With this own code.", example = "C000-101") @QueryParam("reference") @Nullable
                    String reference,
            @Parameter(description = "In which this organisation has a part.", example = "politie-groningen")
                    @QueryParam("partner")
                    @Nullable
                    String partner,
            @Parameter(
                            description = "In which that organisation has this part.",
                            schema = @Schema(implementation = ResponsibilityRole.class))
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Parameter(description = "For this area.", example = "binnenstad") @QueryParam("area") @Nullable
                    String area,
            @Parameter(description = "Of this kind.", schema = @Schema(implementation = CommitmentKind.class))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "With this status.", schema = @Schema(implementation = CommitmentStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "That need attention, or that do not.",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("needsAttention")
                    @Nullable
                    String needsAttention,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        CommitmentFilter filter = new CommitmentFilter(
                Parameters.id("planId", planId),
                Parameters.code("theme", theme, "opgroeien"),
                Parameters.text("reference", reference, Registration.LONGEST_REFERENCE),
                Parameters.code("partner", partner, "politie-groningen"),
                Parameters.oneOf("role", ResponsibilityRole.class, role),
                Parameters.area("area", area),
                Parameters.oneOf("kind", CommitmentKind.class, kind),
                Parameters.oneOf("status", CommitmentStatus.class, status),
                Parameters.flag("needsAttention", needsAttention));
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                commitments.list(filter, Parameters.afterNumber(page), page.fetch(), caller.get()),
                page.limit(),
                Listed::sortKey,
                listed -> CommitmentDto.inList(listed.item()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getCommitment",
            summary = "Read a commitment",
            description = "With its history, and its ETag for a change.")
    @APIResponseSchema(value = CommitmentDto.class, responseDescription = "The commitment, with its ETag")
    public Response get(@PathParam("id") String id) {
        return Answers.ok(commitments.get(Parameters.pathId(id), caller.get()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "changeCommitment",
            summary = "Change a commitment",
            description =
                    "Changes the promise of a commitment that is PROPOSED or AGREED: earlier answers then lapse, for"
                            + " nobody is bound to what it did not see. A change of only the themes is a move, possible until the"
                            + " commitment has ended; that and a change of reference, attribution, source or note leave the"
                            + " answers. A partner changes only what it promises itself.")
    @APIResponseSchema(value = CommitmentDto.class, responseDescription = "The changed commitment, with its new ETag")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CommitmentInput input) {
        return Answers.ok(commitments.revise(Parameters.pathId(id), input.draft(), ifMatch, caller.get()));
    }
}
