package nl.driehoek.partners.partner.rest;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.partner.RegisteredPartner;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as it is read. */
@Schema(
        name = "Partner",
        description = "An organisation, or several named as one, that can promise something in a plan.")
public record PartnerDto(
        @Schema(
                required = true,
                description = "Our own stable code; tokens name the caller's organisation by it.",
                pattern = "^" + Codes.SLUG_FORM + "$",
                examples = "politie-midden-groningen")
        String code,

        @Schema(
                required = true,
                description = "The name that we write.",
                examples = "Politie (basisteam Midden-Groningen, eenheid Noord-Nederland)")
        String name,

        @Schema(
                required = true,
                description = "What sort of organisation it is. POLICE is a police unit and POLICE_TEAM one of its"
                        + " basisteams; COLLECTIVE is several organisations that a plan names as one.",
                examples = "POLICE_TEAM")
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
                examples = "[\"GM1952\"]")
        List<String> jurisdictions,

        @Schema(
                description = "Code of the partner that this one is part of: who works for that one acts for this one.",
                examples = "politie-noord-nederland")
        @Nullable
        String parent,

        @Schema(
                required = true,
                description = "Of a collective: codes of the partners that it stands for, as far as the plan says. They"
                        + " act for themselves.",
                examples = "[]")
        List<String> members,

        @Schema(
                required = true,
                description =
                        "Other spellings of the name, as plans print them. Another partner may have the same one.",
                examples = "[\"Basisteam Midden-Groningen\"]")
        List<String> aliases,

        @Schema(description = "Where to ask the partner something.") @Nullable
        PartnerContactDto contact,

        @Schema(
                description = "First day on which the organisation exists; absent when that does not matter.",
                examples = "2013-01-01")
        @Nullable
        LocalDate validFrom,

        @Schema(
                description = "Last day on which the organisation exists; absent as long as no end is known.",
                examples = "2025-12-31")
        @Nullable
        LocalDate validUntil,

        @Schema(required = true, description = "Grows with each change; also the ETag.", examples = "1")
        int version) {

    static PartnerDto of(RegisteredPartner registered) {
        Partner partner = registered.partner();
        return new PartnerDto(
                partner.code(),
                partner.name(),
                partner.type(),
                partner.oin(),
                partner.jurisdictions(),
                partner.parent(),
                partner.members(),
                partner.aliases(),
                PartnerContactDto.of(partner.contact()),
                partner.validity().from(),
                partner.validity().until(),
                registered.version());
    }
}
