package nl.driehoek.partners.partner.rest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as it is registered or changed. */
@Schema(name = "PartnerInput", description = "What to register of a partner.")
public record PartnerInput(
        @Schema(
                required = true,
                description = "Our own stable code. It cannot be changed afterwards.",
                pattern = "^" + Codes.SLUG_FORM + "$",
                maxLength = Codes.LONGEST_SLUG,
                examples = "politie-groningen")
        @Nullable
        String code,

        @Schema(required = true, maxLength = Partner.LONGEST_NAME, examples = "Politie (Regiopolitie Groningen)")
        @Nullable
        String name,

        @Schema(required = true, examples = "POLICE") @Nullable
        PartnerType type,

        @Schema(
                description = "Number in the Dutch register of organisations (OIN), where there is one.",
                pattern = "^" + Partner.OIN_FORM + "$",
                examples = "00000099000000002000")
        @Nullable
        String oin,

        @Schema(
                required = true,
                description = "Regions of Statistics Netherlands (CBS) that the partner works for.",
                minItems = 1,
                maxItems = Partner.MOST_JURISDICTIONS,
                examples = "[\"GM0014\"]")
        @Nullable
        List<@Nullable String> jurisdictions,

        @Schema(description = "Code of the partner that this one is part of.") @Nullable
        String parent)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Partner.check(code, name, type, oin, jurisdictions, parent, faults);
    }

    /** Only after the check found nothing. */
    Partner partner() {
        return new Partner(
                requireNonNull(code),
                requireNonNull(name),
                requireNonNull(type),
                oin,
                List.copyOf(requireNonNull(jurisdictions)),
                parent);
    }
}
