package nl.driehoek.partners.partner.events;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.partners.partner.RegisteredPartner;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * The partner, as it stands in the register from now on: published when it is new and when it changed. Its contact stays in
 * the register, for it says nothing of what a partner is and could come to name a person.
 */
public record PartnerRegisteredV1(
        String code,
        String name,
        PartnerType type,
        @Nullable String oin,
        List<String> jurisdictions,
        @Nullable String parent,
        List<String> members,
        List<String> aliases,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int version) {

    public static final String TOPIC = "driehoek.partners";
    public static final String TYPE = "nl.driehoek.partners.partner-registered.v1";

    /** There is no such partner. */
    public static OutgoingEvent gone(String code) {
        return OutgoingEvent.tombstone(TOPIC, code, TYPE, code, "/v1/partners/" + code);
    }

    public static OutgoingEvent of(RegisteredPartner registered) {
        Partner partner = registered.partner();
        return new OutgoingEvent(
                TOPIC,
                partner.code(),
                TYPE,
                partner.code(),
                "/v1/partners/" + partner.code(),
                new PartnerRegisteredV1(
                        partner.code(),
                        partner.name(),
                        partner.type(),
                        partner.oin(),
                        partner.jurisdictions(),
                        partner.parent(),
                        partner.members(),
                        partner.aliases(),
                        partner.validity().from(),
                        partner.validity().until(),
                        registered.version()));
    }
}
