package nl.driehoek.partners.commitment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a commitment, when and why.
 *
 * @param subject the person or system, as the token names it: kept for the audit, never published
 * @param organisation code of the organisation on whose behalf it is done
 */
public record Deed(
        String subject,
        @Nullable String organisation,
        Instant at,
        @Nullable String reason) {

    public static final int LONGEST_REASON = 1000;
}
