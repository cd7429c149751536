package nl.driehoek.partners.carryover.domain;

/** Why a commitment stays behind. */
public enum Obstacle {
    /** It is on the new plan already, by an earlier run. */
    ALREADY_CARRIED_OVER,
    /** It has ended, with a status that was not asked for. */
    ENDED,
    /** It is open, with a status that was not asked for. */
    NOT_ASKED_FOR,
    /** The new plan has no theme for it. */
    THEME_MISSING,
    /** An organisation that has a part does not exist today. */
    PARTNER_ENDED,
    /** Another commitment on the new plan has its reference. */
    REFERENCE_TAKEN
}
