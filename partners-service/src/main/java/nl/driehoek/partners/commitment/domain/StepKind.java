package nl.driehoek.partners.commitment.domain;

/** What was done with a commitment. */
public enum StepKind {
    PROPOSED,
    /** Taken over from a commitment on an earlier plan. */
    CARRIED_OVER,
    /** One organisation agreed. */
    AGREED,
    /** One organisation declined. */
    DECLINED,
    /** What is promised was changed; earlier answers lapsed. */
    CHANGED,
    /** It was put under other themes; the promise and the answers stayed. */
    MOVED,
    /** Something was noted beside the promise; the promise and the answers stayed. */
    NOTED,
    /** What switches a norm on has happened. */
    SWITCHED_ON,
    /** The first progress was reported. */
    STARTED,
    POSTPONED,
    DEPRIORITISED,
    /** It was taken up again where it was. */
    RESUMED,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN
}
