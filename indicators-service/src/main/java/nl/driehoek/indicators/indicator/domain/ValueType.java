package nl.driehoek.indicators.indicator.domain;

/** What an observation of an indicator is. */
public enum ValueType {
    /** A figure, which targets can be judged on. */
    NUMBER,
    /** Words, such as the lessons of an exercise. */
    TEXT,
    /** A document, such as a yearly report. */
    DOCUMENT
}
