package nl.driehoek.indicators.status;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far statuses are behind. */
@Schema(
        name = "AssessmentQueue",
        description =
                "How many series have targets that wait to be judged after a change of many figures at once. Until"
                        + " then their statuses say what was known before. A single measurement never waits.")
public record AssessmentQueue(
        @Schema(description = "Series that wait because something changed.", examples = "355", required = true)
        long waiting,

        @Schema(description = "Since when the first of those waits.", examples = "2012-02-02T14:00:00Z") @Nullable
        Instant since,

        @Schema(
                description = "Of those, series that could not be judged yet and are tried again.",
                examples = "0",
                required = true)
        long failing,

        @Schema(description = "Series that wait because of a recomputation.", examples = "0", required = true)
        long recomputing) {}
