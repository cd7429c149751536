package nl.driehoek.partners.commitment.domain;

/** How a promise relates to what is done already; the plans print such words beside nearly every effort. */
public enum Nature {
    /** Goes on with what is done already. */
    CONTINUED,
    /** New, or to be developed. */
    NEW,
    /** Finds out whether and how. */
    EXPLORATION,
    /** Takes part in what others do. */
    PARTICIPATION,
    EVALUATION,
    /** States how things are done rather than what is done. */
    PRINCIPLE,
    /** Serves the plan itself: drawing it up, reporting on it. */
    ACCOUNTABILITY,
    /** Printed as still to be worked out. */
    TO_BE_DETERMINED,
    /** Printed as done already. */
    COMPLETED
}
