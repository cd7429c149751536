package nl.driehoek.partners.commitment.domain;

import java.time.Instant;
import java.util.UUID;
import nl.driehoek.partners.norm.domain.Reported;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says it did.
 *
 * @param id the same for every version
 * @param partner code of the organisation that reports
 * @param version 1 at first, and one more with each correction
 * @param correctionReason why it was corrected; there from the second version on
 */
public record ProgressReport(
        UUID id,
        String partner,
        Progress progress,
        Instant reportedAt,
        int version,
        @Nullable String correctionReason) {

    public static ProgressReport first(UUID id, String partner, Progress progress, Instant at) {
        return new ProgressReport(id, partner, progress, at, 1, null);
    }

    /** The next version; the period stays, for it says what the report is about. */
    public ProgressReport corrected(Progress next, Instant at, String reason) {
        if (!next.period().equals(progress.period())) {
            throw new IllegalArgumentException("a report on " + progress.period() + " stays one");
        }
        return new ProgressReport(id, partner, next, at, version + 1, reason);
    }

    /** What counts for the norms. */
    public Reported reported() {
        return new Reported(progress.period(), partner, progress.values());
    }
}
