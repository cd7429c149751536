package nl.driehoek.kit.security;

/** The roles that a token can carry in its claim {@code roles}. */
public final class Roles {
    /** Reads everything inside its jurisdictions, drafts too. */
    public static final String VIEWER = "viewer";
    /** Writes plans and coordinates partners and commitments, inside its jurisdictions. */
    public static final String PLANNER = "planner";
    /** Defines indicators and records measurements, inside its jurisdictions. */
    public static final String ANALYST = "analyst";
    /** Works on the commitments of its own organisation, and on no other's. */
    public static final String PARTNER = "partner";
    /** May do everything, everywhere. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
