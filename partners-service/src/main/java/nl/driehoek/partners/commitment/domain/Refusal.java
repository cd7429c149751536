package nl.driehoek.partners.commitment.domain;

/** Why a step in the life of a commitment is refused. */
public enum Refusal {
    /** The organisation does not promise anything in this commitment. */
    NOT_RESPONSIBLE,
    AGREED_ALREADY,
    DECLINED_ALREADY,
    SWITCHED_ON_ALREADY,
    /** No norm of the commitment waits to be switched on. */
    NOTHING_TO_SWITCH_ON,
    /** The step is not legal in the commitment's state. */
    ILLEGAL_STEP
}
