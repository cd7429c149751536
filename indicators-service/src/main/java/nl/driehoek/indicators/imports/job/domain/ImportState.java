package nl.driehoek.indicators.imports.job.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How far an import is. What has ended stays as it is; what was interrupted begins anew. */
public enum ImportState {
    /** Waits for its turn. */
    QUEUED,
    /** Its file is read and compared with what is known. */
    READING,
    /** Its figures are recorded, in one transaction. */
    APPLYING,
    SUCCEEDED,
    /** Something was wrong with it, and nothing was recorded. */
    FAILED,
    /** Somebody called it off, and nothing was recorded. */
    CANCELLED;

    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    /** Whether an import can go from this state to another one. */
    public boolean canBecome(ImportState next) {
        return switch (this) {
            // It ends before it starts when it is called off, or when no process survived it.
            case QUEUED -> next == READING || next == CANCELLED || next == FAILED;
            // A dry run has nothing to apply. A process that takes it over reads again.
            case READING -> next != QUEUED;
            case APPLYING -> next != QUEUED && next != APPLYING;
            case SUCCEEDED, FAILED, CANCELLED -> false;
        };
    }

    /** The states from which this one can follow. */
    public List<ImportState> before() {
        return Arrays.stream(values()).filter(state -> state.canBecome(this)).toList();
    }

    /** The states of imports that have not ended. */
    public static Set<ImportState> underWay() {
        return Set.of(QUEUED, READING, APPLYING);
    }
}
