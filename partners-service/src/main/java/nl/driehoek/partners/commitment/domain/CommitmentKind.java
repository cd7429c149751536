package nl.driehoek.partners.commitment.domain;

/** What sort of thing is promised, which says what must be written down about it. */
public enum CommitmentKind {
    /** Something is done or kept up. */
    ACTIVITY(false),
    /** So many are delivered, such as at least four joint inspections a year. */
    OUTPUT_NORM(true),
    /** Something is done so well, such as 80% of the files within 30 days. */
    PERFORMANCE_NORM(true),
    /** So much is held available, such as 8 fte. */
    CAPACITY(true),
    /** Something is there on a day. */
    DEADLINE(false),
    /** So much money is put in. */
    AMOUNT(true);

    private final boolean needsNorm;

    CommitmentKind(boolean needsNorm) {
        this.needsNorm = needsNorm;
    }

    /** Whether a commitment of this kind means nothing without a figure. */
    public boolean needsNorm() {
        return needsNorm;
    }
}
