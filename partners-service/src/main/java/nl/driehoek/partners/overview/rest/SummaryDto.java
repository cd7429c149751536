package nl.driehoek.partners.overview.rest;

import java.util.List;
import java.util.Map;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.overview.domain.Grouping;
import nl.driehoek.partners.overview.domain.Summary;
import nl.driehoek.partners.overview.domain.Tally;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Commitments counted per group, as they are read. */
@Schema(name = "CommitmentSummary", description = "Commitments counted together.")
public record SummaryDto(
        @Schema(required = true, description = "By what the groups are made.", examples = "PARTNER")
        Grouping groupBy,

        @Schema(required = true, description = "Every commitment once.")
        TallyDto total,

        @Schema(
                required = true,
                description =
                        "Statuses and kinds in the order of their lists, also those without a commitment; themes of one"
                                + " plan in its order; partners by name; others by key. A commitment may belong to several themes and"
                                + " partners.")
        List<GroupDto> groups) {

    /** What is counted together. */
    @Schema(name = "CommitmentGroup", description = "What is counted together.")
    public record GroupDto(
            @Schema(
                    description = "The status, kind, or code; absent for what holds for the whole area of its plan.",
                    examples = "politie-groningen")
            @Nullable
            String key,

            @Schema(description = "Of a partner, or of a theme when planId is given.", examples = "Politie Groningen")
            @Nullable
            String title,

            @Schema(required = true) TallyDto counts) {

        static GroupDto of(Summary.Group group) {
            return new GroupDto(
                    group.key().equals(Grouping.EVERYWHERE) ? null : group.key(),
                    group.title(),
                    TallyDto.of(group.tally()));
        }
    }

    /** How many there are of everything; never an average. */
    @Schema(name = "CommitmentCounts", description = "How many there are of everything.")
    public record TallyDto(
            @Schema(required = true, examples = "31") int commitments,

            @Schema(
                    required = true,
                    description = "By status; every status is there.",
                    examples =
                            "{\"PROPOSED\": 2, \"AGREED\": 11, \"UNDER_WAY\": 17, \"POSTPONED\": 0, \"DEPRIORITISED\": 0, \"FULFILLED\": 1, \"NOT_FULFILLED\": 0, \"WITHDRAWN\": 0}")
            Map<CommitmentStatus, Integer> byStatus,

            @Schema(required = true, description = "How many norms they have.", examples = "9")
            int norms,

            @Schema(
                    required = true,
                    description = "The norms that were judged, by verdict: those of which everybody has agreed.",
                    examples = "{\"MET\": 3, \"CANNOT_SAY\": 4, \"BEHIND\": 1, \"NOT_MET\": 0}")
            Map<NormVerdict, Integer> byVerdict,

            @Schema(required = true, description = "Reports that are not there in time.", examples = "2")
            int overdueReports,

            @Schema(required = true, description = "Commitments that need attention.", examples = "3")
            int needAttention) {

        static TallyDto of(Tally tally) {
            return new TallyDto(
                    tally.commitments(),
                    tally.statuses(),
                    tally.norms(),
                    tally.verdicts(),
                    tally.overdueReports(),
                    tally.needAttention());
        }
    }

    static SummaryDto of(Summary summary) {
        return new SummaryDto(
                summary.grouping(),
                TallyDto.of(summary.total()),
                summary.groups().stream().map(GroupDto::of).toList());
    }
}
