package nl.driehoek.partners.planview.domain;

/** In what kind of revision a theme stands. */
public enum Standing {
    /** In an adopted one. */
    ADOPTED,
    /** Only in one that was submitted, on which partners are consulted. */
    CONSULTED
}
