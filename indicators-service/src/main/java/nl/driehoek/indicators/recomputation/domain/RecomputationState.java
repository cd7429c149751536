package nl.driehoek.indicators.recomputation.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a recomputation is. */
public enum RecomputationState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public boolean hasEnded() {
        return !underWay().contains(this);
    }

    /** The states of one that still has work. */
    public static Set<RecomputationState> underWay() {
        return EnumSet.of(QUEUED, RUNNING);
    }
}
