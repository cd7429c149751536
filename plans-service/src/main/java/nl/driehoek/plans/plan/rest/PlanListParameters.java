package nl.driehoek.plans.plan.rest;

import jakarta.ws.rs.QueryParam;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.plans.plan.PlanFilter;
import nl.driehoek.plans.plan.PlanOrder;
import nl.driehoek.plans.plan.PlanOrder.Place;
import nl.driehoek.plans.plan.PlanQuery;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.SafetyField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of plans is asked for. */
public record PlanListParameters(
        @Parameter(description = "Reference (kenmerk) of the plan.", example = "BD.11 2873240")
        @QueryParam("reference")
        @Nullable
        String reference,

        @Parameter(description = "CBS code of a jurisdiction of the plan.", example = "GM0014")
        @QueryParam("jurisdiction")
        @Nullable
        String jurisdiction,

        @Parameter(schema = @Schema(implementation = PlanKind.class)) @QueryParam("kind") @Nullable
        String kind,

        @Parameter(description = "A year in the plan's period.", example = "2012") @QueryParam("year") @Nullable
        String year,

        @Parameter(
                description = "Id of a plan that it names as a parent, by that id or by its reference.",
                example = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2011")
        @QueryParam("parent")
        @Nullable
        String parent,

        @Parameter(description = "Key of one of its themes.", example = "wijken-en-buurten")
        @QueryParam("theme")
        @Nullable
        String theme,

        @Parameter(
                description = "Safety field of one of its themes.",
                schema = @Schema(implementation = SafetyField.class))
        @QueryParam("safetyField")
        @Nullable
        String safetyField,

        @Parameter(
                description = "Words of its title, its reference and its texts, in Dutch. As in a search box:"
                        + " \"words in a row\", this or that, -without.",
                example = "drugsoverlast binnenstad")
        @QueryParam("text")
        @Nullable
        String text,

        @Parameter(description = "Only plans that were archived, or only those that were not.", example = "false")
        @QueryParam("archived")
        @Nullable
        String archived,

        @Parameter(
                description = "The order: as they were made, by title, or by period; with a hyphen before it,"
                        + " descending. A cursor holds for the order that it was given out in.",
                schema =
                        @Schema(
                                enumeration = {"number", "-number", "title", "-title", "period", "-period"},
                                defaultValue = "number"))
        @QueryParam("sort")
        @Nullable
        String sort,

        @QueryParam("limit") @Nullable String limit,

        @QueryParam("cursor") @Nullable String cursor) {

    PlanQuery query() {
        return new PlanQuery(
                new PlanFilter(
                        Parameters.text("reference", reference),
                        Parameters.text("jurisdiction", jurisdiction),
                        Parameters.oneOf("kind", PlanKind.class, kind),
                        Parameters.year("year", year),
                        Parameters.truth("archived", archived)),
                Parameters.id("parent", parent),
                Parameters.text("theme", theme),
                Parameters.oneOf("safetyField", SafetyField.class, safetyField),
                Parameters.text("text", text));
    }

    PlanOrder order() {
        return PlanOrder.read(sort == null ? "number" : sort)
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "sort", "must be number, title or period, with a hyphen before it for descending"));
    }

    /** The place that a page begins after. */
    static @Nullable Place place(PlanOrder order, Cursor cursor) {
        return cursor.after() == null
                ? null
                : order.readPlace(cursor.after())
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "cursor", "is not a cursor that this list gave out in this order"));
    }
}
