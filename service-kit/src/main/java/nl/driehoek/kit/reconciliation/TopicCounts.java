package nl.driehoek.kit.reconciliation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What was done with one topic. */
final class TopicCounts {
    /** What is counted; each has a column of its name. */
    enum Count {
        RECORDS,
        SEQUENCES_RAISED,
        LOST,
        SENT_BEFORE,
        SEQUENCED_ANEW,
        PUBLISHED,
        TOMBSTONES,
        REFUSED,
        FORGOTTEN;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);

    void add(Count count, long more) {
        counts.merge(count, more, Long::sum);
    }

    long get(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
