package nl.driehoek.partners.overview.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.driehoek.partners.overview.domain.AttentionItem;
import nl.driehoek.partners.overview.domain.Concern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody has to look at a commitment, as it is read. */
@Schema(name = "AttentionItem", description = "One reason why somebody has to look at a commitment.")
public record AttentionItemDto(
        @Schema(required = true, examples = "REPORT_OVERDUE")
        Concern reason,

        @Schema(
                description =
                        "The first day on which it was so; of a norm the first day of the time that was judged. Absent when"
                                + " only the revision of the plan is known.",
                examples = "2013-01-31")
        @Nullable
        LocalDate since,

        @Schema(description = "Of THEME_DROPPED: the first revision that lacks a theme.", examples = "2") @Nullable
        Integer sinceRevision,

        @Schema(
                description = "Of DECLINED and PARTNER_ENDED: code of the organisation.",
                examples = "openbaar-ministerie")
        @Nullable
        String partner,

        @Schema(description = "Of NORM_NOT_MET and NORM_BEHIND: key of the norm.", examples = "n1") @Nullable
        String norm,

        @Schema(description = "Of REPORT_OVERDUE: the first period without a report.", examples = "2012") @Nullable
        String period,

        @Schema(
                description = "Of DEPENDENCY_FAILED: id of what it depends on.",
                examples = "7a1e2f60-3c56-4c0e-9c7f-0f4b6f5d2011")
        @Nullable
        UUID dependency,

        @Schema(
                required = true,
                description = "In one Dutch sentence.",
                examples = "Over 2012 is niet gerapporteerd; dat moest uiterlijk 30 januari 2013.")
        String text,

        @Schema(required = true) CommitmentRefDto commitment) {

    static AttentionItemDto of(AttentionItem item) {
        Concern reason = item.reason();
        boolean aboutPartner = reason == Concern.DECLINED || reason == Concern.PARTNER_ENDED;
        boolean aboutNorm = reason == Concern.NORM_NOT_MET || reason == Concern.NORM_BEHIND;
        return new AttentionItemDto(
                reason,
                item.since(),
                reason == Concern.THEME_DROPPED ? sinceRevision(item) : null,
                aboutPartner ? item.subject() : null,
                aboutNorm ? item.subject() : null,
                reason == Concern.REPORT_OVERDUE ? item.subject() : null,
                reason == Concern.DEPENDENCY_FAILED ? UUID.fromString(item.subject()) : null,
                item.text(),
                CommitmentRefDto.of(item.about()));
    }

    private static @Nullable Integer sinceRevision(AttentionItem item) {
        var dropped = item.about().commitment().dropped();
        return dropped == null ? null : dropped.sinceRevision();
    }
}
