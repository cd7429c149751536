package nl.driehoek.indicators.status;

import java.util.List;
import java.util.UUID;

/** Why statuses are judged anew. */
public record Cause(Kind kind, List<UUID> measurements) {
    /** Kinds. */
    public enum Kind {
        MEASUREMENT,
        CORRECTION,
        WITHDRAWAL,
        PLAN_REVISION,
        INDICATOR,
        PERIOD_ENDED,
        RECOMPUTATION,
        METHOD
    }
}
