package nl.driehoek.partners.overview.domain;

/** What can be due. */
public enum DueKind {
    /** The answer of organisations to what was proposed to them. */
    AGREEMENT,
    /** A progress report. */
    REPORT,
    /** What was promised by a day. */
    DEADLINE,
    /** Taking up what was put off until a day. */
    RESUMPTION,
    /** The last day of a text that a commitment rests on. */
    CITATION_END
}
