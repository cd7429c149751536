package nl.driehoek.partners.partner;

import nl.driehoek.partners.partner.domain.Partner;

/** A partner as it stands in the register. */
public record RegisteredPartner(Partner partner, int version) {}
