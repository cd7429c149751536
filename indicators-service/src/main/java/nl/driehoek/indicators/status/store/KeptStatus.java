package nl.driehoek.indicators.status.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said now of a target, as far as it is needed to see whether something else is to be said.
 *
 * @param digest null where none is known
 * @param document null where the digest says enough
 * @param changesAfter the last day of the judged period; null when it is over
 */
public record KeptStatus(
        String id,
        @Nullable String digest,
        @Nullable String document,
        @Nullable LocalDate changesAfter) {}
