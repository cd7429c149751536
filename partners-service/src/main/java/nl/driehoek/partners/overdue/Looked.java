package nl.driehoek.partners.overdue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What came of looking at commitments anew.
 *
 * @param count how many were looked at
 * @param changed those that stand otherwise than was kept
 * @param failed those that could not be looked at; the log says why
 */
public record Looked(int count, List<UUID> changed, List<UUID> failed) {
    public static final Looked AT_NOTHING = new Looked(0, List.of(), List.of());

    public Looked {
        changed = List.copyOf(changed);
        failed = List.copyOf(failed);
    }

    static Looked failedAt(UUID id) {
        return new Looked(0, List.of(), List.of(id));
    }

    public Looked and(Looked other) {
        return new Looked(count + other.count, both(changed, other.changed), both(failed, other.failed));
    }

    private static List<UUID> both(List<UUID> first, List<UUID> second) {
        List<UUID> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
