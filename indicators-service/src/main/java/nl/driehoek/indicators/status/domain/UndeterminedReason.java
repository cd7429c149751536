package nl.driehoek.indicators.status.domain;

/** Why no verdict can be given. */
public enum UndeterminedReason {
    NO_MEASUREMENT,
    TARGET_TO_BE_DETERMINED,
    REFERENCE_MISSING,
    BASE_ZERO,
    NOT_NUMERIC,
    WITHHELD;

    /** Whether more or better figures would give a verdict; otherwise the plan itself must change. */
    boolean isLackOfData() {
        return this != TARGET_TO_BE_DETERMINED && this != BASE_ZERO;
    }
}
