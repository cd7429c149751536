package nl.driehoek.indicators.area;

/**
 * An area as it was read.
 *
 * @param version counts how often it was written, from 1
 */
public record VersionedArea(Area area, int version) {}
