package nl.driehoek.kit.deadletter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of replaying dead letters. */
@Schema(name = "DeadLetterReplays", description = "What came of it, for each letter.")
public record ReplaysDto(
        @Schema(required = true, examples = "false") boolean dryRun,

        @Schema(required = true, description = "How many were taken.", examples = "1")
        long handled,

        @Schema(required = true, description = "How many were refused again, and go on waiting.", examples = "0")
        long refused,

        @Schema(required = true, description = "How many had their effect before, or are for nobody.", examples = "0")
        long nothingToDo,

        @Schema(required = true, description = "What came of each, in the order in which they were refused first.")
        List<ReplayDto> items,

        @Schema(description = "Send this as cursor to go on with all that wait; absent at the end.", examples = "MTAw")
        @Nullable
        String nextCursor) {

    /** What came of one letter. */
    @Schema(name = "DeadLetterReplay", description = "What came of one letter.")
    public record ReplayDto(
            @Schema(required = true) DeadLetterDto letter,

            @Schema(required = true, examples = "HANDLED") Outcome outcome,

            @Schema(required = true, description = "Why, in a sentence.", examples = "Its consumer took it.")
            String detail) {}

    /** What can come of one letter. */
    @Schema(name = "DeadLetterReplayOutcome", description = "What can come of a replay.")
    public enum Outcome {
        HANDLED,
        REFUSED,
        NOTHING_TO_DO
    }

    static ReplaysDto of(List<Replay> replays, boolean dryRun, @Nullable String nextCursor) {
        return new ReplaysDto(
                dryRun,
                count(replays, Replay.Outcome.HANDLED),
                count(replays, Replay.Outcome.REFUSED),
                count(replays, Replay.Outcome.NOTHING_TO_DO),
                replays.stream()
                        .map(replay -> new ReplayDto(
                                DeadLetterDto.of(replay.letter()),
                                Outcome.valueOf(replay.outcome().name()),
                                replay.detail()))
                        .toList(),
                nextCursor);
    }

    private static long count(List<Replay> replays, Replay.Outcome outcome) {
        return replays.stream().filter(replay -> replay.outcome() == outcome).count();
    }
}
