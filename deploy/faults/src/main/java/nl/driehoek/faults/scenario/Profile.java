package nl.driehoek.faults.scenario;

import java.time.Duration;

/** How long and how often: in minutes with every build, or for hours in the night. */
public enum Profile {
    SHORT(Duration.ofMinutes(2)),
    NIGHTLY(Duration.ofMinutes(10));

    private final Duration quietLimit;

    Profile(Duration quietLimit) {
        this.quietLimit = quietLimit;
    }

    /** How long it may take until everything is quiet after a repair. */
    Duration quietLimit() {
        return quietLimit;
    }

    /** One or the other. */
    public <T> T choose(T inShort, T inNightly) {
        return this == SHORT ? inShort : inNightly;
    }
}
