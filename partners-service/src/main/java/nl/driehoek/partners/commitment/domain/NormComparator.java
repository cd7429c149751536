package nl.driehoek.partners.commitment.domain;

/** How a figure is to compare with the norm's. */
public enum NormComparator {
    AT_LEAST,
    MORE_THAN,
    EXACTLY,
    LESS_THAN,
    AT_MOST
}
