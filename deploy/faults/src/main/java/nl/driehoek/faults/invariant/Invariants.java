package nl.driehoek.faults.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.load.Load;
import nl.driehoek.faults.observer.EventLog;
import nl.driehoek.faults.observer.EventLog.StreamKey;
import nl.driehoek.local.instance.Service;

/** What has to hold whatever happened: nothing lost, nothing invented, nothing twice, nothing out of order. */
public final class Invariants {

    private static final int TOLD = 10;

    private final Installation installation;
    private final Load load;
    private final EventLog events;
    private final OutsideCopy copy;
    private final Quiet quiet;

    /**
     * What was found.
     *
     * @param broken every difference, in words; empty when all holds
     */
    public record Result(List<String> broken, long lost, long misordered, long differingStatuses) {}

    public Invariants(Installation installation, Load load, EventLog events, OutsideCopy copy) {
        this.installation = installation;
        this.load = load;
        this.events = events;
        this.copy = copy;
        this.quiet = new Quiet(installation.sql(), events);
    }

    public Quiet quiet() {
        return quiet;
    }

    /**
     * Waits until everything is quiet and compares all there is. Clients must pause.
     *
     * @param whole ask for all that was ever acknowledged, not only for what is new
     * @param before what was counted when the round began
     * @param expectedDeadLetters how many the scenario makes on purpose
     */
    public Result check(Duration limit, boolean whole, EventLog.Counts before, long expectedDeadLetters) {
        List<String> broken = new ArrayList<>();
        quiet.await(limit).ifPresent(broken::add);
        long lost = complete(broken);
        EventLog.Counts counts = events.counts().minus(before);
        if (counts.misordered() > 0) {
            broken.add("order: " + counts.misordered() + " events came behind a later one of their key");
        }
        if (counts.contradictions() > 0) {
            broken.add("order: " + counts.contradictions() + " events have the number of another one");
        }
        if (counts.deadLetters() != expectedDeadLetters) {
            broken.add("dead letters: " + counts.deadLetters() + ", expected were " + expectedDeadLetters);
        }
        addSome(
                broken,
                whole ? load.ledger().checkAll(load.api()) : load.ledger().checkFresh(load.api()));
        addSome(broken, load.ledger().checkAnswers(events::answersTo));
        broken.addAll(new Projections(installation.sql()).differences());
        Recomputations recomputed = new Recomputations(load.api()).run();
        broken.addAll(recomputed.differences());
        copy.differences(installation).forEach(difference -> broken.add("outside copy: " + difference));
        return new Result(broken, lost, counts.misordered(), recomputed.differing());
    }

    /** Every number that a service gave out was delivered, and none beyond. Returns how many were lost. */
    private long complete(List<String> broken) {
        Map<StreamKey, Long> given = new HashMap<>();
        for (Service service : Service.values()) {
            given.putAll(Quiet.given(installation.sql(), service));
        }
        List<String> faults = new ArrayList<>();
        long lost = 0;
        for (Map.Entry<StreamKey, Long> stream : given.entrySet()) {
            List<Long> missing = events.missing(stream.getKey(), stream.getValue());
            lost += missing.size();
            if (!missing.isEmpty()) {
                faults.add("lost: " + stream.getKey() + " " + missing);
            }
        }
        for (StreamKey stream : events.streams()) {
            long highest = events.highest(stream);
            if (highest > given.getOrDefault(stream, 0L)) {
                faults.add("invented: " + stream + " has number " + highest + ", given out were "
                        + given.getOrDefault(stream, 0L));
            }
            if (events.last(stream) != highest) {
                faults.add("order: the last record of " + stream + " has number " + events.last(stream)
                        + ", the highest is " + highest);
            }
        }
        addSome(broken, faults);
        return lost;
    }

    /** The first ones tell the story, and the last one how long it is. */
    private static void addSome(List<String> broken, List<String> faults) {
        broken.addAll(faults.subList(0, Math.min(TOLD, faults.size())));
        if (faults.size() > TOLD) {
            broken.add("… and " + (faults.size() - TOLD) + " more of these");
        }
    }
}
