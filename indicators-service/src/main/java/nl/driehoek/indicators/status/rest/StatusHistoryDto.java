package nl.driehoek.indicators.status.rest;

import java.time.Instant;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusParts.BoundDocument;
import nl.driehoek.indicators.status.StatusParts.LatestDocument;
import nl.driehoek.indicators.status.StatusVersion;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said of a target, as it is answered. */
public final class StatusHistoryDto {

    private StatusHistoryDto() {}

    /** A change in short. */
    @Schema(name = "TargetStatusChange", description = "A change of a target status, in short.")
    public record Entry(
            @Schema(description = "Counts the changes of this status from 1.", examples = "2", required = true)
            int number,

            @Schema(
                    description = "From when on this was said.",
                    examples = "2012-02-02T11:00:00.123456Z",
                    required = true)
            Instant recordedAt,

            @Schema(description = "What made it say something else.", required = true)
            CauseDocument cause,

            @Schema(
                    description = "Whether the target left its plan, so that nothing was said of it any more.",
                    examples = "false",
                    required = true)
            boolean left,

            @Schema(description = "Whether the latest figure satisfied the bound.", examples = "NOT_MET") @Nullable
            Verdict verdict,

            @Schema(description = "Where it was going.", examples = "ON_TRACK") @Nullable
            Trajectory trajectory,

            @Schema(description = "What came of it.", examples = "ACHIEVED") @Nullable
            Outcome outcome,

            @Schema(description = "The figure that was judged.") @Nullable
            LatestDocument latest,

            @Schema(description = "What the figure was compared with.") @Nullable
            BoundDocument resolvedBound) {}

    /** A change with the whole status. */
    @Schema(name = "TargetStatusVersion", description = "The whole status of a target after a change.")
    public record Version(
            @Schema(description = "Counts the changes of this status from 1.", examples = "2", required = true)
            int number,

            @Schema(
                    description = "From when on this was said.",
                    examples = "2012-02-02T11:00:00.123456Z",
                    required = true)
            Instant recordedAt,

            @Schema(description = "What made it say something else.", required = true)
            CauseDocument cause,

            @Schema(
                    description = "Whether the target left its plan, so that nothing was said of it any more.",
                    examples = "false",
                    required = true)
            boolean left,

            @Schema(description = "What was said; left out when the target left its plan.") @Nullable
            StatusDocument status) {}

    static Entry entry(StatusVersion version) {
        StatusDocument status = version.status();
        return status == null
                ? new Entry(version.number(), version.recordedAt(), version.cause(), true, null, null, null, null, null)
                : new Entry(
                        version.number(),
                        version.recordedAt(),
                        version.cause(),
                        false,
                        status.verdict(),
                        status.trajectory(),
                        status.outcome(),
                        status.latest(),
                        status.resolvedBound());
    }

    static Version version(StatusVersion version) {
        return new Version(
                version.number(), version.recordedAt(), version.cause(), version.status() == null, version.status());
    }
}
