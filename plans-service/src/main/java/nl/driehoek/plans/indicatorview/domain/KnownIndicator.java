package nl.driehoek.plans.indicatorview.domain;

import nl.driehoek.plans.target.domain.DesiredDirection;

/**
 * An indicator, as indicators-service defined it last.
 *
 * @param name for a reader
 * @param unit of its figures; every indicator has figures
 * @param version counts its changes, from 1
 */
public record KnownIndicator(String code, String name, String unit, DesiredDirection desiredDirection, int version) {

    public KnownIndicator {
        if (version < 1) {
            throw new IllegalArgumentException("no such version: " + version);
        }
    }
}
