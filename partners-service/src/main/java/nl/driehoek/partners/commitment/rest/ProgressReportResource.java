package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Idempotent;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.ProgressService;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What partners say they did on a commitment. */
@Path("/v1/commitments/{id}/progress-reports")
@Tag(name = "Progress reports", description = "What partners say they did on their commitments.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgressReportResource {
    private final ProgressService progress;
    private final CurrentCaller caller;

    public ProgressReportResource(ProgressService progress, CurrentCaller caller) {
        this.progress = progress;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "reportProgress",
            summary = "Report progress",
            description =
                    "An organisation reports for itself, once per period, on a commitment in which it promises something and"
                            + " to which all have agreed. The first report makes the commitment UNDER_WAY. Its norms are"
                            + " judged anew at once.")
    @APIResponseSchema(
            value = ProgressReportDto.class,
            responseCode = "201",
            responseDescription = "The report as it is kept")
    public Response report(@PathParam("id") String id, ProgressReportInput input) {
        UUID commitmentId = Parameters.pathId(id);
        ProgressReport report =
                progress.report(commitmentId, input.partner(), input.reason(), input.progress(), caller.get());
        return Response.created(URI.create("/v1/commitments/" + commitmentId + "/progress-reports/" + report.id()))
                .entity(ProgressReportDto.of(report))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listProgressReports",
            summary = "List the progress reports of a commitment",
            description = "In the order in which they came in; for everybody who may see the commitment.")
    public Page<ProgressReportDto> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                progress.list(Parameters.pathId(id), Parameters.afterNumber(page), page.fetch(), caller.get()),
                page.limit(),
                Listed::sortKey,
                listed -> ProgressReportDto.of(listed.item()));
    }

    @GET
    @Path("/{reportId}")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "getProgressReport",
            summary = "Read a progress report",
            description = "For everybody who may see the commitment.")
    public ProgressReportDto get(@PathParam("id") String id, @PathParam("reportId") String reportId) {
        return ProgressReportDto.of(progress.get(Parameters.pathId(id), Parameters.pathId(reportId), caller.get()));
    }

    @POST
    @Path("/{reportId}/corrections")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "correctProgress",
            summary = "Correct a progress report",
            description =
                    "A next version of the whole report; the earlier ones are kept. For the organisation that reported,"
                            + " and for who coordinates the plan.")
    @APIResponseSchema(
            value = ProgressReportDto.class,
            responseCode = "201",
            responseDescription = "The report as it is kept now")
    public Response correct(
            @PathParam("id") String id, @PathParam("reportId") String reportId, ProgressCorrectionInput input) {
        UUID commitmentId = Parameters.pathId(id);
        ProgressReport report = progress.correct(
                commitmentId,
                Parameters.pathId(reportId),
                input.progress(),
                requireNonNull(input.reason()),
                caller.get());
        return Response.created(URI.create("/v1/commitments/" + commitmentId + "/progress-reports/" + report.id()))
                .entity(ProgressReportDto.of(report))
                .build();
    }

    @GET
    @Path("/{reportId}/versions")
    @RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listProgressReportVersions",
            summary = "List the versions of a progress report",
            description = "The first one first; for everybody who may see the commitment.")
    public Page<ProgressReportDto> versions(
            @PathParam("id") String id,
            @PathParam("reportId") String reportId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                progress.versions(
                        Parameters.pathId(id),
                        Parameters.pathId(reportId),
                        (int) Parameters.afterNumber(page),
                        page.fetch(),
                        caller.get()),
                page.limit(),
                report -> Integer.toString(report.version()),
                ProgressReportDto::of);
    }
}
