package nl.driehoek.indicators.measurement.domain;

/**
 * What a series of measurements is about: an indicator in an area, for a part of the population or the whole.
 *
 * @param indicator code of the indicator
 * @param area code of the area
 */
public record SeriesKey(String indicator, String area, Breakdown breakdown) {

    /** The text form, {@code indicator|area|breakdown}: also the key under which events of a series are ordered. */
    @Override
    public String toString() {
        return indicator + "|" + area + "|" + breakdown;
    }
}
