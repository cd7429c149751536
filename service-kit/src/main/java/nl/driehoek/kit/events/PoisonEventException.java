package nl.driehoek.kit.events;

import org.jspecify.annotations.Nullable;

/** An event that will never be accepted, however often it comes; its message says why, in the dead letter too. */
public class PoisonEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonEventException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
