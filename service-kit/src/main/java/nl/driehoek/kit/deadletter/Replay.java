package nl.driehoek.kit.deadletter;

/**
 * What came of handing a dead letter to its consumer once more.
 *
 * @param letter as it now is
 * @param detail why, in a sentence
 */
record Replay(DeadLetter letter, Outcome outcome, String detail) {

    /** What can come of it. */
    enum Outcome {
        /** Its consumer took it. */
        HANDLED,
        /** Its consumer refused it once more; it goes on waiting. */
        REFUSED,
        /** It had its effect before, or is for nobody. */
        NOTHING_TO_DO
    }
}
