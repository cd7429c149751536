package nl.driehoek.partners.overview.domain;

/** Why somebody has to look at a commitment. The worst stands first. */
public enum Concern {
    /** Its deadline has passed, and no report says that it was done. */
    DEADLINE_PASSED,
    /** A norm was not reached, or cannot be any more. */
    NORM_NOT_MET,
    /** What it depends on was not kept, was withdrawn or was put off. */
    DEPENDENCY_FAILED,
    /** A report is not there in time. */
    REPORT_OVERDUE,
    /** An organisation that should promise something declined. */
    DECLINED,
    /** Less was reported than was to be there by now. */
    NORM_BEHIND,
    /** A partner that promised something does not exist any more. */
    PARTNER_ENDED,
    /** The plan no longer has a theme that the commitment stands under. */
    THEME_DROPPED,
    /** It was put off until a day that has come. */
    TO_BE_RESUMED,
    /** A text that it rests on is not valid any more. */
    CITATION_ENDED
}
