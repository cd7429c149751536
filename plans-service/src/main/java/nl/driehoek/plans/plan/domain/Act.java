package nl.driehoek.plans.plan.domain;

import java.time.Instant;

/**
 * Who does something, and when.
 *
 * @param by the subject of the access token; names a person, so it never leaves in an event
 */
public record Act(String by, Instant at) {}
