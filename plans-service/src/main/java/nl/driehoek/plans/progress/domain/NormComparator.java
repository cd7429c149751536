package nl.driehoek.plans.progress.domain;

/** How the figure that is reached must relate to the one that is promised. */
public enum NormComparator {
    AT_LEAST,
    MORE_THAN,
    EXACTLY,
    LESS_THAN,
    AT_MOST
}
