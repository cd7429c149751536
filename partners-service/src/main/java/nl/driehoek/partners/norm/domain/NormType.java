package nl.driehoek.partners.norm.domain;

/** What a norm is about; it says how reports on it are taken together. */
public enum NormType {
    /** Part of a whole, in percent, such as 80% of the files in time. */
    SHARE,
    /** How many of something, such as 4 joint inspections a year. */
    COUNT,
    /** How often something is done, such as once a week. */
    FREQUENCY,
    /** Euros. */
    AMOUNT,
    /** What is held all the time, such as 8 fte. */
    CAPACITY,
    /** What is reached and then is so, such as the fourth star of a quality mark. */
    LEVEL,
    /** That something is done in time. */
    DATE,
    /** What the source promises without a figure, such as "niet laten stijgen"; it can be written down, not judged. */
    OPEN
}
