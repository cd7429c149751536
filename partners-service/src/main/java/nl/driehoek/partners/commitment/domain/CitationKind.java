package nl.driehoek.partners.commitment.domain;

/** What sort of text a commitment rests on. */
public enum CitationKind {
    LAW,
    COVENANT,
    PROTOCOL,
    PLAN,
    METHOD,
    DECISION
}
