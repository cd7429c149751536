package nl.driehoek.plans.progress.domain;

import java.time.Instant;

/**
 * How far a source was followed. It says nothing about what the source has not told yet, and when a source has nothing to
 * tell it does not grow.
 *
 * @param newestEventAt when that happened of which the newest event tells, for whatever plan
 * @param takenInAt when that event was taken in
 */
public record Freshness(Instant newestEventAt, Instant takenInAt) {}
