package nl.driehoek.indicators.indicator.rest;

import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nl.driehoek.indicators.indicator.IndicatorService;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Indicators over HTTP. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is measured.")
public class IndicatorResource {
    private final IndicatorService indicators;

    public IndicatorResource(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "defineIndicator",
            summary = "Define an indicator",
            description =
                    "Makes a new indicator. Targets that were set on it before are judged anew. One with a formula"
                            + " is calculated at once wherever its inputs were measured.")
    @APIResponse(
            responseCode = "201",
            description = "The indicator was made",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = IndicatorDto.class)))
    public Response define(IndicatorDto indicator) {
        VersionedIndicator defined = indicators.define(indicator.toIndicator());
        return answer(Response.created(URI.create("/v1/indicators/" + indicator.code())), defined);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listIndicators",
            summary = "List and find indicators",
            description = "The indicators for which all that is asked holds, in order of their code.")
    public Page<IndicatorDto> list(@BeanParam IndicatorListParameters parameters) {
        Cursor page = Cursor.of(parameters.limit(), parameters.cursor());
        return Page.of(
                indicators.list(parameters.filter(), page),
                page.limit(),
                row -> row.indicator().code(),
                row -> IndicatorDto.of(row.indicator()));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getIndicator",
            summary = "Read an indicator",
            description = "One indicator, with its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = IndicatorDto.class)))
    public Response get(@Parameter(example = "groningen-drugsoverlast") @PathParam("code") String code) {
        return answer(Response.ok(), indicators.get(code));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "changeIndicator",
            summary = "Change an indicator",
            description =
                    "Replaces the whole indicator. Targets on it are judged anew, and what is calculated follows. What"
                            + " would not fit the figures that were recorded is refused: another value type; a formula where"
                            + " figures were measured; dimensions or a scale that leave present figures out.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator is as given",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = IndicatorDto.class)))
    public Response change(
            @Parameter(example = "groningen-drugsoverlast") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            IndicatorDto indicator) {
        if (!indicator.code().equals(code)) {
            throw ProblemException.invalidInput(
                    List.of(new Fault("/code", "differs-from-path", "must be " + code + ", as in the path")));
        }
        return answer(Response.ok(), indicators.change(indicator.toIndicator(), ifMatch));
    }

    private static Response answer(Response.ResponseBuilder builder, VersionedIndicator found) {
        return builder.header(HttpHeaders.ETAG, Versions.etag(found.version()))
                .entity(IndicatorDto.of(found.indicator()))
                .build();
    }
}
