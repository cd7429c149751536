package nl.driehoek.indicators.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a target from a moment on.
 *
 * @param number counts from 1
 * @param status null when the target left its plan
 */
public record StatusVersion(
        String id,
        int number,
        Instant recordedAt,
        CauseDocument cause,
        @Nullable StatusDocument status) {}
