package nl.driehoek.indicators.target;

/**
 * How far a plan is taken in.
 *
 * @param revision whose targets are held; 0 when none is in force
 * @param sequence of the event that told so; 0 when it is from before sequences were kept, or nothing was told yet
 */
public record PlanMark(int revision, long sequence) {
    boolean isAtOrPast(int otherRevision, long otherSequence) {
        return sequence == 0 ? otherRevision <= revision : otherSequence <= sequence;
    }

    boolean isOf(int otherRevision) {
        return revision == otherRevision;
    }
}
