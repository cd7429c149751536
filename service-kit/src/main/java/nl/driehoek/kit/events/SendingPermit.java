package nl.driehoek.kit.events;

/**
 * Whether this service may publish. A database that was put back to an earlier moment gives out sequences for the second
 * time, and consumers would take what is new for what they know: such a service has to keep silent.
 */
public interface SendingPermit {
    /** May throw what makes it impossible to tell; then nothing is sent either. */
    boolean maySend();
}
