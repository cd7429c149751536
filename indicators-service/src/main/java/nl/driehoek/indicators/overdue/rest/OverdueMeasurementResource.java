package nl.driehoek.indicators.overdue.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.driehoek.indicators.overdue.OverdueFilter;
import nl.driehoek.indicators.overdue.OverdueService;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Page;
import nl.driehoek.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Overdue measurements over HTTP. */
@Path("/v1/overdue-measurements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PLANNER, Roles.ANALYST, Roles.PARTNER, Roles.ADMIN})
@Tag(name = "Measurements")
public class OverdueMeasurementResource {
    private final OverdueService overdue;

    public OverdueMeasurementResource(OverdueService overdue) {
        this.overdue = overdue;
    }

    @GET
    @Operation(
            operationId = "listOverdueMeasurements",
            summary = "List overdue measurements",
            description = "The series that a target in force is set on, of which a measurement should have come by the"
                    + " frequency of the indicator and did not. In order of series. What becomes overdue is noted within the"
                    + " hour, what arrives at once.")
    public Page<OverdueMeasurementDto> list(
            @Parameter(
                            description = "Plan: what its targets wait for.",
                            example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012")
                    @QueryParam("planId")
                    @Nullable
                    String planId,
            @Parameter(description = "Code of an indicator.", example = "groningen-drugsoverlast")
                    @QueryParam("indicator")
                    @Nullable
                    String indicator,
            @Parameter(description = "Code of an area.", example = "GM0014") @QueryParam("area") @Nullable String area,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor page = Cursor.of(limit, cursor);
        OverdueFilter filter = new OverdueFilter(plan(planId), indicator, area);
        return Page.of(
                overdue.list(filter, page),
                page.limit(),
                found -> found.series().toString(),
                OverdueMeasurementDto::of);
    }

    private static @Nullable UUID plan(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("planId", "must be the id of a plan, a UUID");
        }
    }
}
