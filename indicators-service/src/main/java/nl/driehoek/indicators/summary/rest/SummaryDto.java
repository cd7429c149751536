package nl.driehoek.indicators.summary.rest;

import java.util.Map;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Trend;
import nl.driehoek.indicators.status.domain.UndeterminedReason;
import nl.driehoek.indicators.status.domain.Verdict;
import nl.driehoek.indicators.summary.domain.StatusSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of targets over HTTP. */
@Schema(
        name = "StatusSummary",
        description =
                "Targets counted by what is said of them; every count has each of its values, also those that none"
                        + " has. There is no average: scores and numbers of burglaries have none.")
public record SummaryDto(
        @Schema(description = "How many targets there are.", examples = "10", required = true)
        long targets,

        @Schema(
                description = "By whether the latest figure satisfies the bound.",
                examples = "{\"MET\":5,\"NOT_MET\":5,\"UNDETERMINED\":0}",
                required = true)
        Map<Verdict, Long> verdicts,

        @Schema(
                description = "Those without a verdict, by the reason.",
                examples =
                        "{\"NO_MEASUREMENT\":0,\"TARGET_TO_BE_DETERMINED\":0,\"REFERENCE_MISSING\":0,\"BASE_ZERO\":0,"
                                + "\"NOT_NUMERIC\":0,\"WITHHELD\":0}",
                required = true)
        Map<UndeterminedReason, Long> undeterminedReasons,

        @Schema(
                description = "Of how many the margin lies on both sides of the bound.",
                examples = "0",
                required = true)
        long notDistinguishable,

        @Schema(
                description = "By where they end when they go on as they do.",
                examples = "{\"ON_TRACK\":7,\"AT_RISK\":0,\"OFF_TRACK\":2,\"MOVING_AWAY\":1,\"INSUFFICIENT_DATA\":0}",
                required = true)
        Map<Trajectory, Long> trajectories,

        @Schema(
                description = "How many have no trajectory: nothing is left to expect, or there is no number.",
                examples = "0",
                required = true)
        long withoutTrajectory,

        @Schema(
                description = "By whether the verdict can still change.",
                examples = "{\"INTERIM\":10,\"FINAL\":0}",
                required = true)
        Map<Finality, Long> finalities,

        @Schema(
                description = "By what came of them, once their due period is over.",
                examples = "{\"ACHIEVED\":0,\"MISSED\":0,\"AWAITING_DATA\":0}",
                required = true)
        Map<Outcome, Long> outcomes,

        @Schema(description = "How many have no outcome yet.", examples = "10", required = true)
        long withoutOutcome,

        @Schema(
                description = "By where their indicators have been going.",
                examples = "{\"IMPROVING\":0,\"WORSENING\":0,\"STABLE\":0,\"RISING\":0,\"FALLING\":0,"
                        + "\"INSUFFICIENT_DATA\":10}",
                required = true)
        Map<Trend, Long> trends) {

    public static SummaryDto of(StatusSummary summary) {
        return new SummaryDto(
                summary.targets(),
                summary.verdicts(),
                summary.undeterminedReasons(),
                summary.notDistinguishable(),
                summary.trajectories(),
                summary.withoutTrajectory(),
                summary.finalities(),
                summary.outcomes(),
                summary.withoutOutcome(),
                summary.trends());
    }
}
