package nl.driehoek.kit.deadletter;

/** What was decided about a dead letter. */
public enum DeadLetterState {
    /** It had no effect yet, and somebody has to look at it. */
    WAITING,
    /** It was taken after all. */
    REPLAYED,
    /** Somebody decided that its effect is not wanted. */
    DISCARDED
}
