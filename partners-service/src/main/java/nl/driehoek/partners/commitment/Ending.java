package nl.driehoek.partners.commitment;

/** How a commitment can end. */
public enum Ending {
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN
}
