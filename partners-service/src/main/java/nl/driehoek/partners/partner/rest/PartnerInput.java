package nl.driehoek.partners.partner.rest;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerForm;
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
                examples = "politie-midden-groningen")
        @Nullable
        String code,

        @Schema(
                required = true,
                description = "The name that we write.",
                maxLength = Partner.LONGEST_NAME,
                examples = "Politie (basisteam Midden-Groningen, eenheid Noord-Nederland)")
        @Nullable
        String name,

        @Schema(
                required = true,
                description = "What sort of organisation it is. POLICE is a police unit and POLICE_TEAM one of its"
                        + " basisteams; COLLECTIVE is several organisations that a plan names as one.",
                examples = "POLICE_TEAM")
        @Nullable
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
                examples = "[\"GM1952\"]")
        @Nullable
        List<@Nullable String> jurisdictions,

        @Schema(
                description =
                        "Code of the partner that this one is part of: who works for that one acts for this one. A"
                                + " basisteam is part of a POLICE, and nothing is part of a COLLECTIVE: that has members.",
                examples = "politie-noord-nederland")
        @Nullable
        String parent,

        @Schema(
                description = "Only of a COLLECTIVE: codes of the partners that it stands for, as far as the plan says."
                        + " They act for themselves.",
                maxItems = Partner.MOST_MEMBERS,
                examples = "[]")
        @Nullable
        List<@Nullable String> members,

        @Schema(
                description =
                        "Other spellings of the name, as plans print them; each at most 200 characters, and no two"
                                + " that differ only in capitals and blanks. Another partner may have the same one.",
                maxItems = Partner.MOST_ALIASES,
                examples = "[\"Basisteam Midden-Groningen\"]")
        @Nullable
        List<@Nullable String> aliases,

        @Schema(description = "Where to ask the partner something. No personal data.") @Nullable
        PartnerContactDto contact,

        @Schema(
                description = "First day on which the organisation exists; left out when that does not matter.",
                examples = "2013-01-01")
        @Nullable
        LocalDate validFrom,

        @Schema(
                description = "Last day on which the organisation exists, not before validFrom; left out as long as no"
                        + " end is known.",
                examples = "2025-12-31")
        @Nullable
        LocalDate validUntil)
        implements Checked {

    @Override
    public void check(Faults faults) {
        form().check(faults);
    }

    /** Only after the check found nothing. */
    Partner partner() {
        return form().partner();
    }

    private PartnerForm form() {
        return new PartnerForm(
                code,
                name,
                type,
                oin,
                jurisdictions,
                parent,
                members,
                aliases,
                contact == null ? null : contact.form(),
                validFrom,
                validUntil);
    }
}
