package nl.driehoek.local;

import org.jspecify.annotations.Nullable;

/** Something that the user can understand and mend: shown as one line, without a stack trace. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        this(message, null);
    }

    public LauncherException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
