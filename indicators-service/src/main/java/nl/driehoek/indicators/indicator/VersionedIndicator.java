package nl.driehoek.indicators.indicator;

import nl.driehoek.indicators.indicator.domain.Indicator;

/**
 * An indicator as it was read.
 *
 * @param version counts how often it was written, from 1
 */
public record VersionedIndicator(Indicator indicator, int version) {}
