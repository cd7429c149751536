package nl.driehoek.partners.overdue.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeParseException;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.overdue.OverdueFilter;
import nl.driehoek.partners.overdue.OverdueReport.Place;
import nl.driehoek.partners.overdue.OverdueService;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Overdue reports over HTTP. */
@Path("/v1/overdue-reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Progress reports")
public class OverdueReportResource {
    private final OverdueService overdue;
    private final CurrentCaller caller;

    public OverdueReportResource(OverdueService overdue, CurrentCaller caller) {
        this.overdue = overdue;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOverdueReports",
            summary = "List overdue reports",
            description = "The periods of commitments on which nobody reported in time, one item for each; the longest"
                    + " overdue first. Nobody waits for reports on what is paused or has ended. What becomes overdue is"
                    + " noted within the hour, what arrives at once. Viewers, planners and analysts see those on the plans"
                    + " of their jurisdictions; everybody sees those in which its own organisation has a part.")
    public Page<OverdueReportDto> list(
            @Parameter(description = "On this plan.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(description = "That this organisation owes.", example = "politie-groningen")
                    @QueryParam("partner")
                    @Nullable
                    String partner,
            @Parameter(description = "On what stands under this theme.", example = "opgroeien")
                    @QueryParam("theme")
                    @Nullable
                    String theme,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        OverdueFilter filter = new OverdueFilter(
                Parameters.id("planId", planId),
                Parameters.code("partner", partner, "politie-groningen"),
                Parameters.code("theme", theme, "opgroeien"));
        Cursor page = Cursor.of(limit, cursor);
        return Page.of(
                overdue.list(filter, after(page), page.fetch(), caller.get()),
                page.limit(),
                found -> found.place().toString(),
                OverdueReportDto::of);
    }

    private static Place after(Cursor page) {
        try {
            return page.after() == null ? Place.FIRST : Place.parse(page.after());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
        }
    }
}
