package nl.driehoek.partners.norm.domain;

/** What the reports come to. The order is that of how bad it is: of several the last one wins. */
public enum NormVerdict {
    MET,
    CANNOT_SAY,
    BEHIND,
    NOT_MET
}
