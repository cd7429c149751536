package nl.driehoek.partners.planview.domain;

/**
 * A theme that partners are or once were consulted on, as it was told last.
 *
 * @param toldAt sequence of the event that told it
 */
public record ConsultedTheme(KnownTheme known, long toldAt) {

    public String key() {
        return known.key();
    }
}
