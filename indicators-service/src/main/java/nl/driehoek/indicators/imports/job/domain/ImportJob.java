package nl.driehoek.indicators.imports.job.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that was asked for.
 *
 * @param number grows with every import
 * @param cancelRequested whether somebody called it off while it ran
 * @param result what came of it; null until it has ended
 */
public record ImportJob(
        UUID id,
        long number,
        ImportRequest request,
        ImportState state,
        boolean cancelRequested,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        ImportProgress progress,
        @Nullable ImportResult result) {

    /** How far it is, in per cent; null while nobody can tell. Reading is half of the work, recording the other half. */
    public @Nullable Integer percent() {
        ImportRequest.SourceFile file = request.file();
        return switch (state) {
            case QUEUED -> 0;
            case READING ->
                file == null || file.size() == 0 ? null : (int) Math.min(50, 50 * progress.bytesRead() / file.size());
            case APPLYING -> progress.figures() == 0 ? 50 : (int) (50 + 50 * progress.applied() / progress.figures());
            case SUCCEEDED -> 100;
            case FAILED, CANCELLED -> null;
        };
    }
}
