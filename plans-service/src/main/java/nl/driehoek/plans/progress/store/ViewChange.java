package nl.driehoek.plans.progress.store;

import java.util.UUID;
import nl.driehoek.kit.events.EventMark;
import org.jspecify.annotations.Nullable;

/**
 * What a source told of a subject.
 *
 * @param planId of the plan that the subject belongs to; null when the subject is no more
 * @param document what is to be known of it; null when the subject is no more
 */
public record ViewChange<T>(
        String id, @Nullable UUID planId, @Nullable T document, EventMark mark) {

    /** The one of the two that has the higher sequence; this one when they have the same, as a thing told twice. */
    ViewChange<T> later(ViewChange<T> other) {
        return mark.sequence() < other.mark.sequence() ? other : this;
    }
}
