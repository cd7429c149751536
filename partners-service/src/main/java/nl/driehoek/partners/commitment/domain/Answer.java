package nl.driehoek.partners.commitment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation said to the present promise.
 *
 * @param reason always there when it declined
 */
public record Answer(boolean agreed, Instant at, @Nullable String reason) {}
