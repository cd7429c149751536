package nl.driehoek.partners.commitment.domain;

/** Why a step in the life of a commitment is refused. */
public enum Refusal {
    /** The organisation does not promise anything in this commitment. */
    NOT_RESPONSIBLE,
    AGREED_ALREADY,
    /** The step is not legal in the commitment's state. */
    ILLEGAL_STEP
}
