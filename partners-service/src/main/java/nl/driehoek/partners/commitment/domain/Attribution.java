package nl.driehoek.partners.commitment.domain;

/** How a document says who promises something. */
public enum Attribution {
    /** It stands under the organisation's heading. */
    HEADING,
    /** The sentence names the organisation. */
    EXPLICIT,
    /** It follows from the organisation's powers. */
    IMPLIED,
    /** The document says "we". */
    COLLECTIVE
}
