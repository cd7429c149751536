package nl.driehoek.indicators.reportsource.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import nl.driehoek.indicators.reportsource.ReportSourceService;
import nl.driehoek.indicators.reportsource.VersionedSource;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
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

/** Report sources over HTTP. */
@Path("/v1/report-sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Report sources", description = "Which systems may report measurements by events, and their keys.")
public class ReportSourceResource {
    private static final String EXAMPLE = "urn:nld:oin:00000099000000002000:systeem:bvh";
    private static final Pattern SOURCE = Pattern.compile(ReportSource.SOURCE_FORM);

    private final ReportSourceService sources;

    public ReportSourceResource(ReportSourceService sources) {
        this.sources = sources;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listReportSources",
            summary = "List report sources",
            description = "All sources in order of their name as events tell it.")
    public Page<ReportSourceDto> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                sources.list(page),
                page.limit(),
                one -> one.source().source(),
                one -> ReportSourceDto.of(one.source()));
    }

    @GET
    @Path("/{source}")
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getReportSource",
            summary = "Read a report source",
            description = "One source, with its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ReportSourceDto.class)))
    public Response get(@Parameter(example = EXAMPLE) @PathParam("source") String source) {
        return answer(Response.ok(), sources.get(source));
    }

    @PUT
    @Path("/{source}")
    @Operation(
            operationId = "putReportSource",
            summary = "Register or change a report source",
            description = "A change to a known source needs its version (If-Match); saying the same again does not."
                    + " What is said holds for reports that are handled from now on.")
    @APIResponse(
            responseCode = "201",
            description = "The source was registered",
            content = @Content(schema = @Schema(implementation = ReportSourceDto.class)))
    @APIResponse(
            responseCode = "200",
            description = "The source is as given",
            content = @Content(schema = @Schema(implementation = ReportSourceDto.class)))
    public Response put(
            @Parameter(example = EXAMPLE) @PathParam("source") String source,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReportSourceDto said) {
        if (source.length() > ReportSource.LONGEST_SOURCE
                || !SOURCE.matcher(source).matches()) {
            throw ProblemException.invalidParameter(
                    "source",
                    "must be urn:nld:oin:<20 positions>:systeem:<name>, at most " + ReportSource.LONGEST_SOURCE
                            + " characters");
        }
        if (said.source() != null && !said.source().equals(source)) {
            throw ProblemException.invalidInput(
                    List.of(new Fault("/source", "differs-from-path", "must be " + source + ", as in the path")));
        }
        ReportSourceService.Written written = sources.put(said.toSource(source), ifMatch);
        return answer(
                written.created()
                        ? Response.created(URI.create("/v1/report-sources/" + URLEncoder.encode(source, UTF_8)))
                        : Response.ok(),
                written.source());
    }

    @DELETE
    @Path("/{source}")
    @Operation(
            operationId = "deleteReportSource",
            summary = "Forget a report source",
            description = "What it reports from now on is refused; what it reported stays.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(
            @Parameter(example = EXAMPLE) @PathParam("source") String source,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        sources.delete(source, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder builder, VersionedSource found) {
        return builder.header(HttpHeaders.ETAG, Versions.etag(found.version()))
                .entity(ReportSourceDto.of(found.source()))
                .build();
    }
}
