package nl.driehoek.partners.commitment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a partner says it did.
 *
 * @param partner code of the organisation that reports
 */
public record ProgressReport(UUID id, String partner, Progress progress, Instant reportedAt) {}
