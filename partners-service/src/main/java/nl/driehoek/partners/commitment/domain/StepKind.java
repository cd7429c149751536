package nl.driehoek.partners.commitment.domain;

/** What was done with a commitment. */
public enum StepKind {
    PROPOSED,
    /** One organisation agreed. */
    AGREED,
    /** What is promised was changed; earlier agreements lapsed. */
    CHANGED,
    /** It was put under another theme; the promise and the agreements stayed. */
    MOVED,
    /** The first progress was reported. */
    STARTED,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN
}
