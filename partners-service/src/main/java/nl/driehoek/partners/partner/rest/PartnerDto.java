package nl.driehoek.partners.partner.rest;

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
                examples = "politie-groningen")
        String code,

        @Schema(required = true, examples = "Politie (Regiopolitie Groningen)")
        String name,

        @Schema(required = true, examples = "POLICE") PartnerType type,

        @Schema(
                description = "Number in the Dutch register of organisations (OIN), where there is one.",
                pattern = "^" + Partner.OIN_FORM + "$",
                examples = "00000099000000002000")
        @Nullable
        String oin,

        @Schema(
                required = true,
                description = "Regions of Statistics Netherlands (CBS) that the partner works for.",
                examples = "[\"GM0014\"]")
        List<String> jurisdictions,

        @Schema(
                description = "Code of the partner that this one is part of.",
                examples = "politie-noord-nederland-groningen")
        @Nullable
        String parent,

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
                registered.version());
    }
}
