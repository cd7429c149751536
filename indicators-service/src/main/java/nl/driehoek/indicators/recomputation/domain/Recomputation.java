package nl.driehoek.indicators.recomputation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statuses that are computed anew from the measurements and the targets.
 *
 * @param number counts recomputations, in the order in which they were asked for
 * @param total how many targets there were to judge when it was asked for
 * @param done how many have been judged
 * @param changed how many statuses were not, or with a dry run are not, what follows from the facts
 * @param changedIds some of those
 * @param failure why it failed; null unless it did
 */
public record Recomputation(
        UUID id,
        long number,
        Scope scope,
        RecomputationState state,
        int total,
        int done,
        int changed,
        List<String> changedIds,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** How many ids are kept: enough to look into, and never more than fits on a page. */
    public static final int MOST_IDS = 100;
}
