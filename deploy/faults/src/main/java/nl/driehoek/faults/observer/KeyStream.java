package nl.driehoek.faults.observer;

import java.util.HashMap;
import java.util.Map;

/** All events of one key of a topic, in the order in which they came. */
final class KeyStream {

    private final Map<Long, Seen> first = new HashMap<>();
    private long highest;
    private long last;
    private long duplicates;
    private long misordered;
    private long contradictions;

    void add(Seen seen) {
        last = seen.sequence();
        Seen earlier = first.putIfAbsent(seen.sequence(), seen);
        if (earlier == null) {
            if (seen.sequence() < highest) {
                misordered++;
            }
        } else if (earlier.id().equals(seen.id()) && earlier.hash() == seen.hash()) {
            duplicates++;
        } else {
            // Two different events with one number: one of them was invented.
            contradictions++;
        }
        highest = Math.max(highest, seen.sequence());
    }

    boolean has(long sequence) {
        return first.containsKey(sequence);
    }

    long size() {
        return first.size();
    }

    long highest() {
        return highest;
    }

    /** The number of the record that came last: what a compacted topic keeps. */
    long last() {
        return last;
    }

    long duplicates() {
        return duplicates;
    }

    long misordered() {
        return misordered;
    }

    long contradictions() {
        return contradictions;
    }
}
