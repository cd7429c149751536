package nl.driehoek.indicators.status;

import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.status.domain.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A series whose targets wait to be judged.
 *
 * @param series as text
 * @param job the recomputation that asks for it; null when something changed
 * @param causes why, the oldest first
 * @param attempts how often judging it failed
 */
public record PendingSeries(
        long id, String series, @Nullable UUID job, List<Cause> causes, int attempts) {}
