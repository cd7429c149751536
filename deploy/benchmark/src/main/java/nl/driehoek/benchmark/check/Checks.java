package nl.driehoek.benchmark.check;

import java.sql.SQLException;
import java.util.List;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Waits;

/** Looks after each trial whether everything is as it has to be: what is fast and wrong is worth nothing. */
public final class Checks implements AutoCloseable {
    private final Bench bench;
    private final EventCheck events;
    private final StatusCheck statuses;

    public Checks(Bench bench) {
        this.bench = bench;
        this.events = new EventCheck(bench);
        this.statuses = new StatusCheck(bench);
    }

    /** What was found right; the first thing that is wrong is thrown. */
    public List<String> run() {
        Waits.untilQuiet(bench);
        try {
            return List.of(events.run(bench), statuses.fromScratch(bench), statuses.asTold(bench));
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    @Override
    public void close() {
        events.close();
        statuses.close();
    }
}
