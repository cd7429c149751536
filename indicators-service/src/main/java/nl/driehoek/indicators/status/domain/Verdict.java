package nl.driehoek.indicators.status.domain;

/** Whether the latest figure satisfies the bound of a target. */
public enum Verdict {
    MET,
    NOT_MET,
    UNDETERMINED
}
