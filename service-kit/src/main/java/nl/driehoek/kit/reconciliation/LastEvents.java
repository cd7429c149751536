package nl.driehoek.kit.reconciliation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The last event of each key of a compacted topic: not itself, for it would take much memory, but how to tell it. */
final class LastEvents {
    private final Map<String, Last> lasts = new HashMap<>();

    /**
     * One of them.
     *
     * @param digest of its data; null for a tombstone
     * @param mark what the topic's state wants to know of it
     */
    record Last(long sequence, @Nullable String digest, String mark) {}

    /** Takes in a next one; one with a lower sequence was delivered again. */
    void saw(String key, Last next) {
        lasts.merge(key, next, (before, now) -> now.sequence() >= before.sequence() ? now : before);
    }

    boolean says(String key, String digest) {
        Last last = lasts.get(key);
        return last != null && digest.equals(last.digest());
    }

    void eachPresent(BiConsumer<String, Last> reader) {
        lasts.forEach((key, last) -> {
            if (last.digest() != null) {
                reader.accept(key, last);
            }
        });
    }
}
