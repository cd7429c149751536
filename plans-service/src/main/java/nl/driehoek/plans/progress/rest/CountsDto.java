package nl.driehoek.plans.progress.rest;

import java.util.Map;
import nl.driehoek.plans.progress.domain.CommitmentStatus;
import nl.driehoek.plans.progress.domain.Counts;
import nl.driehoek.plans.progress.domain.TargetStatus.Outcome;
import nl.driehoek.plans.progress.domain.TargetStatus.Trajectory;
import nl.driehoek.plans.progress.domain.TargetStatus.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many there are of each kind. */
@Schema(
        name = "ProgressCounts",
        description = "How many there are of each kind. Figures of unlike indicators are never added up or averaged.")
public record CountsDto(
        @Schema(required = true) TargetCountsDto targets,
        @Schema(required = true) CommitmentCountsDto commitments) {

    /** Targets, counted. */
    @Schema(name = "TargetCounts", description = "Targets, counted by what their statuses say.")
    public record TargetCountsDto(
            @Schema(required = true, description = "How many targets there are.", examples = "10")
            int total,

            @Schema(required = true, description = "How many of them were not judged.", examples = "0")
            int withoutStatus,

            @Schema(
                    required = true,
                    description = "Statuses by verdict. A target that was judged for several areas has several.",
                    examples = "{\"MET\":5,\"NOT_MET\":5,\"UNDETERMINED\":0}")
            Map<Verdict, Integer> verdicts,

            @Schema(
                    required = true,
                    description = "Statuses by trajectory; not every status has one.",
                    examples =
                            "{\"ON_TRACK\":7,\"AT_RISK\":0,\"OFF_TRACK\":2,\"MOVING_AWAY\":1,\"INSUFFICIENT_DATA\":0}")
            Map<Trajectory, Integer> trajectories,

            @Schema(
                    required = true,
                    description = "Statuses by outcome; only what is final has one.",
                    examples = "{\"ACHIEVED\":0,\"MISSED\":0,\"AWAITING_DATA\":0}")
            Map<Outcome, Integer> outcomes) {}

    /** Commitments, counted. */
    @Schema(name = "CommitmentCounts", description = "Commitments, counted.")
    public record CommitmentCountsDto(
            @Schema(required = true, description = "How many there are.", examples = "3")
            int total,

            @Schema(required = true, description = "How many of them somebody has to look at.", examples = "1")
            int needingAttention,

            @Schema(
                    required = true,
                    description = "Of how many of them a report that was due is missing.",
                    examples = "1")
            int withOverdueReports,

            @Schema(
                    required = true,
                    description = "By status.",
                    examples = "{\"PROPOSED\":1,\"AGREED\":0,\"UNDER_WAY\":2,\"POSTPONED\":0,\"DEPRIORITISED\":0,"
                            + "\"FULFILLED\":0,\"NOT_FULFILLED\":0,\"WITHDRAWN\":0}")
            Map<CommitmentStatus, Integer> statuses) {}

    static CountsDto of(Counts counts) {
        Counts.TargetCounts targets = counts.targets();
        Counts.CommitmentCounts commitments = counts.commitments();
        return new CountsDto(
                new TargetCountsDto(
                        targets.total(),
                        targets.withoutStatus(),
                        targets.verdicts(),
                        targets.trajectories(),
                        targets.outcomes()),
                new CommitmentCountsDto(
                        commitments.total(),
                        commitments.needingAttention(),
                        commitments.withOverdueReports(),
                        commitments.statuses()));
    }
}
