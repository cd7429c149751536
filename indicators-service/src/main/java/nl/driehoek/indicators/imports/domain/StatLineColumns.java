package nl.driehoek.indicators.imports.domain;

/**
 * Columns of a row that was made of one figure of a StatLine table, besides the table's own: those are named as printed
 * ({@code Onderwerp}, {@code Perioden}, {@code Regio's}), as are the lines above the table ({@code Soort misdrijf}).
 */
public final class StatLineColumns {
    /** The figure itself. */
    public static final String VALUE = "Waarde";

    /** The unit that stands above it. */
    public static final String UNIT = "Eenheid";

    private StatLineColumns() {}
}
