package nl.driehoek.partners.partner.domain;

/** What sort of organisation a partner is. */
public enum PartnerType {
    MUNICIPALITY,
    /** A police unit or one of its basisteams. */
    POLICE,
    PUBLIC_PROSECUTION,
    SAFETY_HOUSE,
    /** Several organisations that a plan names as one, such as "overige partners". */
    COLLECTIVE,
    OTHER
}
