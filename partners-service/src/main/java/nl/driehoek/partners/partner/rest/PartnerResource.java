package nl.driehoek.partners.partner.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.partner.RegisteredPartner;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of partners. */
@Path("/v1/partners")
@Tag(name = "Partners", description = "The organisations that can promise something in a plan.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartnerResource {
    private final PartnerService partners;
    private final CurrentCaller caller;

    public PartnerResource(PartnerService partners, CurrentCaller caller) {
        this.partners = partners;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "registerPartner",
            summary = "Register a partner",
            description = "A planner registers partners that work for at least one of the planner's jurisdictions.")
    @APIResponseSchema(
            value = PartnerDto.class,
            responseCode = "201",
            responseDescription = "The partner, with its ETag")
    public Response register(PartnerInput input) {
        RegisteredPartner registered = partners.register(input.partner(), caller.get());
        return Response.created(
                        URI.create("/v1/partners/" + registered.partner().code()))
                .header(HttpHeaders.ETAG, Versions.etag(registered.version()))
                .entity(PartnerDto.of(registered))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listPartners",
            summary = "List the partners",
            description = "By code, for everybody who is signed in. A name may be that of several partners: all are"
                    + " listed, and whoever asked chooses.")
    public Page<PartnerDto> list(
            @BeanParam PartnerListParameters parameters,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                partners.list(parameters.filter(), Parameters.afterCode(page), page.fetch()),
                page.limit(),
                p -> p.partner().code(),
                PartnerDto::of);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "getPartner", summary = "Read a partner", description = "With its ETag, for a change.")
    @APIResponseSchema(value = PartnerDto.class, responseDescription = "The partner, with its ETag")
    public Response get(@PathParam("code") String code) {
        return answer(partners.get(Parameters.pathCode(code)));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "changePartner",
            summary = "Change a partner",
            description = "Replaces everything but the code. A planner must act for one of the jurisdictions that the"
                    + " partner has, and for one of those that it gets. A partner can be ended (validUntil) while"
                    + " commitments rest on it: they stay, and are to be seen to.")
    @APIResponseSchema(value = PartnerDto.class, responseDescription = "The changed partner, with its new ETag")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PartnerInput input) {
        Partner partner = input.partner();
        if (!partner.code().equals(code)) {
            throw ProblemException.invalidInput(
                    List.of(new Fault("/code", "code-cannot-change", "must be " + code + ", as in the path")));
        }
        return answer(partners.change(partner, ifMatch, caller.get()));
    }

    private static Response answer(RegisteredPartner registered) {
        return Response.ok(PartnerDto.of(registered))
                .header(HttpHeaders.ETAG, Versions.etag(registered.version()))
                .build();
    }
}
