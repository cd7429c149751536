package nl.driehoek.partners.partner.domain;

/** What sort of organisation a partner is. */
public enum PartnerType {
    MUNICIPALITY,
    /** A police unit. */
    POLICE,
    /** A basisteam of a police unit. */
    POLICE_TEAM,
    PUBLIC_PROSECUTION,
    SAFETY_HOUSE,
    /** Several organisations that a plan names as one, such as "overige partners"; it may say which they are. */
    COLLECTIVE,
    OTHER;

    /**
     * Whether a partner of that type can be a part of one of this type. Who works for an organisation acts for its parts,
     * and nobody works for a collective: what belongs to it are its members, which act for themselves. A basisteam is
     * part of a unit of the police and of nothing else.
     */
    public boolean mayHold(PartnerType part) {
        return part == POLICE_TEAM ? this == POLICE : this != COLLECTIVE;
    }
}
