package nl.driehoek.partners.commitment.domain;

/** What part an organisation has in a commitment. */
public enum ResponsibilityRole {
    /** Pulls it (trekker). Plans name several for one effort, so that there may be more than one. */
    LEAD,
    /** Does it together with the lead. */
    CO_RESPONSIBLE,
    /** Is told, served or consulted, and owes nothing itself. */
    ADDRESSEE;

    /** Whether who has this role promises something: has to agree, and reports on it. */
    public boolean promises() {
        return this != ADDRESSEE;
    }
}
