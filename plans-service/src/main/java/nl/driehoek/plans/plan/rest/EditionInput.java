package nl.driehoek.plans.plan.rest;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.document.HeaderDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.ParentDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.PeriodDocument;
import nl.driehoek.plans.plan.domain.NewEdition;
import nl.driehoek.plans.plan.domain.NewEdition.EditionForm;
import nl.driehoek.plans.plan.domain.PlanForm.HeaderForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan of the next years. */
@Schema(name = "EditionInput", description = "The plan of the next years; what is left out is as in the plan before.")
public record EditionInput(
        @Schema(required = true, description = "Its own reference (kenmerk).", examples = "BD.12 3401127") @Nullable
        String reference,

        @Schema(
                description = "Left out, the title before, with the new years where it names the old ones.",
                examples = "Jaarplan Veiligheid 2013")
        @Nullable
        String title,

        @Schema(required = true, description = "The years of the new plan.", examples = "{\"from\":2013,\"to\":2013}")
        @Nullable
        PeriodDocument period,

        @Schema(description = "Which edition of a plan for more years it is.", examples = "Jaar 2010") @Nullable
        String edition,

        @Schema(
                description = "Number of the revision to copy; left out, the one in force, or else the latest that the"
                        + " caller may see.",
                minimum = "1",
                examples = "1")
        @Nullable
        Integer revision,

        @Schema(
                description = "CBS codes of the municipalities or regions that the new plan is for.",
                examples = "[\"GM0014\"]")
        @Nullable
        List<@Nullable String> jurisdictions,

        @Schema(description = "Plans that the new one elaborates or builds on.") @Nullable
        List<@Nullable ParentDocument> parents,

        @Schema(description = "Who is to adopt it.", examples = "College van B en W") @Nullable
        String decidingBody)
        implements Checked {

    @Override
    public void check(Faults faults) {
        NewEdition.check(form(), faults);
        if (revision != null && revision < 1) {
            faults.at("revision").add("out-of-bounds", "revisions count from 1");
        }
    }

    EditionForm form() {
        HeaderForm header = new HeaderDocument(
                        reference, title, null, jurisdictions, period, edition, null, parents, null, decidingBody, null)
                .form();
        return new EditionForm(
                reference,
                title,
                header.from(),
                header.to(),
                edition,
                jurisdictions,
                parents == null ? null : header.parents(),
                decidingBody);
    }
}
