package nl.driehoek.plans.plan.rest;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.document.HeaderDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.DocumentDateDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.OwnerDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.ParentDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.PeriodDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.PointerDocument;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanForm;
import nl.driehoek.plans.plan.domain.PlanHeader;
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

        @Schema(required = true) @Nullable PeriodDocument period,

        @Schema(description = "Which edition of a plan for more years it is.", examples = "Jaar 2010") @Nullable
        String edition,

        @Schema(description = "The organisations whose plan it is; more than one for a joint plan.") @Nullable
        List<@Nullable OwnerDocument> owners,

        @Schema(description = "Plans that this one elaborates or builds on; those may still have to come.") @Nullable
        List<@Nullable ParentDocument> parents,

        @Schema(description = "The plan for the years before.") @Nullable
        PointerDocument predecessor,

        @Schema(description = "Who is to adopt it.", examples = "Regionaal College Drenthe") @Nullable
        String decidingBody,

        @Schema(description = "Dates that the document carries.") @Nullable
        List<@Nullable DocumentDateDocument> documentDates,

        @Schema(required = true) @Nullable ContentDocument content)
        implements Checked {

    @Override
    public void check(Faults faults) {
        PlanRules.read(form(), faults);
    }

    /** The document that makes this plan again. What its targets were read as is left out: it follows from them. */
    static PlanInput of(PlanHeader plan, PlanContent content) {
        HeaderDocument header = HeaderDocument.of(plan);
        return new PlanInput(
                header.reference(),
                header.title(),
                header.kind(),
                header.jurisdictions(),
                header.period(),
                header.edition(),
                header.owners(),
                header.parents(),
                header.predecessor(),
                header.decidingBody(),
                header.documentDates(),
                ContentDocument.of(content).withoutReadings());
    }

    PlanForm form() {
        HeaderDocument header = new HeaderDocument(
                reference,
                title,
                kind,
                jurisdictions,
                period,
                edition,
                owners,
                parents,
                predecessor,
                decidingBody,
                documentDates);
        return new PlanForm(header.form(), content == null ? null : content.form());
    }
}
