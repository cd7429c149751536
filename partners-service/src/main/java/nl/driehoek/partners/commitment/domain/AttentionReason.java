package nl.driehoek.partners.commitment.domain;

/** What makes a commitment need attention. */
public enum AttentionReason {
    /** The plan no longer has a theme that the commitment stands under. */
    THEME_DROPPED,
    /** An organisation that should promise something declined. */
    DECLINED
}
