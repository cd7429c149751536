package nl.driehoek.local.process;

import java.util.Optional;

/** One of the things that make up a running installation. */
interface Part {

    String name();

    /** Starts it and waits until it can be used. May be called again after it ended. */
    void start();

    boolean isAlive();

    /** The process, when it has one of its own and runs. */
    Optional<ProcessHandle> process();

    /** Stops it; does nothing when it does not run. After this it cannot be started any more. */
    void stop();
}
