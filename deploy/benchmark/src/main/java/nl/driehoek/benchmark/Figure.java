package nl.driehoek.benchmark;

import java.util.List;

/**
 * One line of the table.
 *
 * @param key stays the same from version to version, so that runs can be compared: {@code live.rate}
 * @param what what was measured, and against what
 * @param ratio of what was measured to the baseline, in the sense of the goal
 * @param notes what else is worth knowing: how often, how long, what was found
 */
public record Figure(
        String key, String what, Amount measured, Amount baseline, double ratio, Goal goal, List<String> notes) {

    public Figure {
        notes = List.copyOf(notes);
    }

    /** The usual case: the ratio is that of the two amounts. */
    public static Figure of(String key, String what, Amount measured, Amount baseline, Goal goal, String... notes) {
        return new Figure(key, what, measured, baseline, measured.value() / baseline.value(), goal, List.of(notes));
    }

    public boolean isReached() {
        return goal.isReachedBy(ratio);
    }
}
