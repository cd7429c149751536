package nl.driehoek.indicators.imports.job;

import java.util.UUID;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;

/**
 * What a run and those who watch it say to each other: how far it is, and whether it is to stop. The run looks after every
 * row, so that it stops soon.
 */
final class RunControl {
    /** Why a run is to stop. */
    enum Stop {
        NO,
        CANCELLED,
        /** Another worker took over. */
        LOST,
        /** What was read no longer holds. */
        BEGIN_ANEW,
        /** The process ends. */
        SHUTDOWN
    }

    /** Thrown out of the run when it is to stop. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Stop why;

        private StoppedException(Stop why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        Stop why() {
            return why;
        }
    }

    private final UUID job;
    private volatile Stop stop = Stop.NO;
    private volatile ImportProgress progress = ImportProgress.NONE;

    RunControl(UUID job) {
        this.job = job;
    }

    UUID job() {
        return job;
    }

    void stop(Stop why) {
        stop = why;
    }

    /** Stops the run when it is to. */
    void check() {
        if (stop != Stop.NO) {
            throw new StoppedException(stop);
        }
    }

    void at(ImportProgress now) {
        progress = now;
    }

    ImportProgress progress() {
        return progress;
    }
}
