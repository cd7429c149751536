package nl.driehoek.plans.plan.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.domain.PlanForm;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.PlanRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new plan. */
@Schema(name = "PlanInput", description = "A new plan, with the content of its first draft.")
public record PlanInput(
        @Schema(required = true, description = "Reference (kenmerk) of the document.", examples = "BD.11 2873240")
        @Nullable
        String reference,

        @Schema(required = true, examples = "Jaarplan Veiligheid 2012") @Nullable
        String title,

        @Schema(required = true, examples = "ANNUAL_PLAN") @Nullable
        PlanKind kind,

        @Schema(
                required = true,
                description = "CBS codes of the municipalities or regions that the plan is for.",
                examples = "[\"GM0014\"]")
        @Nullable
        List<@Nullable String> jurisdictions,

        @Schema(required = true) @Nullable PeriodDto period,

        @Schema(description = "Ids of the plans that this one elaborates or builds on; those may still have to come.")
        @Nullable
        List<@Nullable UUID> parents,

        @Schema(description = "Id of the plan for the years before.") @Nullable
        UUID predecessor,

        @Schema(required = true) @Nullable ContentDocument content)
        implements Checked {

    @Override
    public void check(Faults faults) {
        PlanRules.read(form(), faults);
    }

    PlanForm form() {
        return new PlanForm(
                reference,
                title,
                kind,
                jurisdictions,
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                parents,
                predecessor,
                content == null ? null : content.form());
    }
}
