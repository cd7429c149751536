package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;

import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.SurroundingsForm.OrganisationForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation that the plan involves. */
@Schema(name = "InvolvedOrganisation", description = "An organisation that the plan involves.")
public record OrganisationDocument(
        @Schema(required = true, examples = "Openbaar Ministerie") @Nullable
        String name,

        @Schema(
                required = true,
                description =
                        "Carries out a part (PARTNER), was consulted, is still to be consulted, or is only named.",
                examples = "PARTNER")
        InvolvedOrganisation.@Nullable Role role) {

    static OrganisationDocument of(InvolvedOrganisation organisation) {
        return new OrganisationDocument(organisation.name(), organisation.role());
    }

    OrganisationForm form() {
        return new OrganisationForm(name, role);
    }

    InvolvedOrganisation organisation() {
        return new InvolvedOrganisation(requireNonNull(name), requireNonNull(role));
    }
}
