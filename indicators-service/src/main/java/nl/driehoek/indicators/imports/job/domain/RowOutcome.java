package nl.driehoek.indicators.imports.job.domain;

/** What became of a row, or of one figure in it. */
public enum RowOutcome {
    /** The first figure of its period. */
    ADDED,
    /** Another figure than before, as a new version with its reason. */
    CORRECTED,
    /** A provisional figure that is definitive now. */
    CONFIRMED,
    /** Known already. */
    UNCHANGED,
    /** Not asked for. */
    SKIPPED,
    /** Wrong: keeps the whole file from being recorded. */
    FAULTY
}
