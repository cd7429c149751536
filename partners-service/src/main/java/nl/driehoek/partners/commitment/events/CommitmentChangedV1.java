package nl.driehoek.partners.commitment.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.norm.domain.NormComparator;
import org.jspecify.annotations.Nullable;

/**
 * The whole commitment as it is from now on, with its latest progress. Organisations, never persons: who did a step, and
 * why, stays in this service.
 */
public record CommitmentChangedV1(
        UUID id,
        UUID planId,
        String theme,
        String title,
        CommitmentKind kind,
        List<ResponsibilityV1> responsibilities,
        @Nullable String area,
        @Nullable String condition,
        @Nullable String deadline,
        @Nullable NormV1 norm,
        CommitmentStatus status,
        Instant statusSince,
        @Nullable NeedsAttentionV1 needsAttention,
        @Nullable ProgressV1 latestProgress,
        int version) {

    public static final String TOPIC = "driehoek.commitments";
    public static final String TYPE = "nl.driehoek.partners.commitment-changed.v1";

    /** The part of one organisation. */
    public record ResponsibilityV1(
            String partner,
            ResponsibilityRole role,
            @Nullable Instant agreedAt) {}

    /** The figure that is promised. */
    public record NormV1(
            NormComparator comparator,
            BigDecimal quantity,
            String unit,
            @Nullable String text) {}

    /** Why somebody has to look at it. */
    public record NeedsAttentionV1(AttentionReason reason, int sinceRevision) {}

    /** The progress report that came in last. */
    public record ProgressV1(
            UUID id,
            String partner,
            String period,
            String text,
            @Nullable BigDecimal quantity,
            Instant reportedAt) {}

    public static OutgoingEvent of(Commitment commitment) {
        String id = commitment.id().toString();
        return new OutgoingEvent(TOPIC, id, TYPE, id, "/v1/commitments/" + id, data(commitment));
    }

    private static CommitmentChangedV1 data(Commitment commitment) {
        Promise promise = commitment.promise();
        return new CommitmentChangedV1(
                commitment.id(),
                commitment.planId(),
                commitment.theme(),
                promise.title(),
                promise.kind(),
                promise.responsibilities().all().stream()
                        .map(r -> new ResponsibilityV1(
                                r.partner(), r.role(), commitment.agreements().get(r.partner())))
                        .toList(),
                promise.area(),
                promise.condition(),
                promise.deadline() == null ? null : promise.deadline().toString(),
                norm(promise),
                commitment.status(),
                commitment.statusSince(),
                attention(commitment),
                progress(commitment),
                commitment.version());
    }

    private static @Nullable NormV1 norm(Promise promise) {
        var norm = promise.norm();
        return norm == null ? null : new NormV1(norm.comparator(), norm.quantity(), norm.unit(), norm.text());
    }

    private static @Nullable NeedsAttentionV1 attention(Commitment commitment) {
        Attention attention = commitment.attention();
        return attention == null ? null : new NeedsAttentionV1(attention.reason(), attention.sinceRevision());
    }

    private static @Nullable ProgressV1 progress(Commitment commitment) {
        var latest = commitment.latestProgress();
        return latest == null
                ? null
                : new ProgressV1(
                        latest.id(),
                        latest.partner(),
                        latest.progress().period().toString(),
                        latest.progress().text(),
                        latest.progress().quantity(),
                        latest.reportedAt());
    }
}
