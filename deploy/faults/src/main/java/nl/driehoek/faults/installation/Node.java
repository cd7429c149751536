package nl.driehoek.faults.installation;

import java.time.Duration;

/** A process of the installation, with all that can befall it. Every method may be called in any state. */
public interface Node {

    String name();

    /** Starts it when it does not run; does not wait until it can be used. */
    void start();

    /** Asks it to stop and waits until it has. */
    void stop();

    /** As kill -9 does, or the loss of its machine. */
    void kill();

    /** It stands still and keeps its connections, as in a long collection of garbage. */
    void pause();

    void resume();

    boolean isAlive();

    boolean isReady();

    /** Waits until it can be used. Returns how long that took. */
    Duration awaitReady();

    /** Starts it and waits until it can be used. Returns how long that took. */
    default Duration startAndAwait() {
        long began = System.nanoTime();
        start();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
