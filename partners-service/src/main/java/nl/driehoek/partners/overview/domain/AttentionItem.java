package nl.driehoek.partners.overview.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason why somebody has to look at a commitment.
 *
 * @param subject what of the commitment it is about, by which reasons of one kind differ: the key of a norm, the code of a
 *     partner, a period, the id of another commitment; empty where there can be only one
 * @param since the first day on which it was so; null where only the revision of the plan is known
 * @param text one plain sentence in Dutch
 */
public record AttentionItem(
        Concern reason,
        Viewed about,
        String subject,
        @Nullable LocalDate since,
        String text) {

    /** Worst first, then longest first; those of which nobody knows since when, stand before. */
    public String sortKey() {
        return String.format(
                Locale.ROOT,
                "%02d %s %019d %s",
                reason.ordinal(),
                Objects.requireNonNullElse(since, LocalDate.EPOCH.withYear(0)),
                about.number(),
                subject);
    }
}
