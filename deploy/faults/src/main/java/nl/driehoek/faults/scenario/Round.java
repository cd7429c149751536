package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.faults.invariant.Quiet;
import nl.driehoek.faults.load.Load;
import nl.driehoek.faults.observer.EventLog;
import nl.driehoek.local.instance.Service;

/** Everything that a scenario needs for one round, and what it tells of it. */
public final class Round {

    private static final List<Service> SERVICES = List.of(Service.values());

    private final Installation installation;
    private final Load load;
    private final EventLog events;
    private final Profile profile;
    private final Random random;
    private final int number;
    private final List<String> broken = new ArrayList<>();
    private long repairedAt;
    private Duration toReady = Duration.ZERO;
    private Duration recovery = Duration.ZERO;
    private long expectedDeadLetters;

    Round(Installation installation, Load load, EventLog events, Profile profile, Random random, int number) {
        this.installation = installation;
        this.load = load;
        this.events = events;
        this.profile = profile;
        this.random = random;
        this.number = number;
    }

    public Installation installation() {
        return installation;
    }

    public Load load() {
        return load;
    }

    public EventLog events() {
        return events;
    }

    public Profile profile() {
        return profile;
    }

    public Random random() {
        return random;
    }

    /** From 0. */
    public int number() {
        return number;
    }

    /** Each of them in turn, so that three rounds meet all. */
    public Service nextService() {
        return SERVICES.get(number % SERVICES.size());
    }

    /** Lets the clients work on for so long. */
    public void under(Duration duration) {
        Waits.time(duration);
    }

    /** Lets the clients work on for a random time: a fault meets whatever is going on just then. */
    public void underAtMost(Duration duration) {
        Waits.time(Duration.ofMillis(random.nextLong(duration.toMillis())));
    }

    /** Waits until all that was decided is sent and has had its effect; the load has to pause. */
    public void awaitQuiet() {
        new Quiet(installation.sql(), events).await(profile.quietLimit()).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
    }

    /** The repair begins: from here on the recovery counts. */
    public void repaired() {
        repairedAt = System.nanoTime();
    }

    /** What was started can be used again. */
    public void ready() {
        toReady = Duration.ofNanos(System.nanoTime() - repairedAt);
    }

    /** All is well again, for a scenario that does more after that; otherwise the suite finds out. */
    public void recovered() {
        recovery = sinceRepair();
    }

    /** What has to hold in the middle of it. */
    public void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add("during the fault: " + otherwise);
        }
    }

    /** Events that no service can take, made on purpose. */
    public void expectDeadLetters(long count) {
        expectedDeadLetters = count;
    }

    long expectedDeadLetters() {
        return expectedDeadLetters;
    }

    List<String> broken() {
        return broken;
    }

    Duration toReady() {
        return toReady;
    }

    /** From the repair until all was well, or until now; zero when nothing had to be repaired. */
    Duration sinceRepair() {
        if (!recovery.isZero()) {
            return recovery;
        }
        return repairedAt == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - repairedAt);
    }
}
