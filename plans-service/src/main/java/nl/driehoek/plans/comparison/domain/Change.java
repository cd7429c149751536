package nl.driehoek.plans.comparison.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a part of a plan. A part that has moved and was changed too is told twice.
 *
 * @param <T> the kind of part
 */
public sealed interface Change<T> {

    /**
     * Where a part stands.
     *
     * @param theme key of the theme above it; null for none
     * @param position counted from 1: of a theme among its siblings, of other parts in their list
     */
    record Place(@Nullable String theme, int position) {}

    /** Only the second one has it. */
    record Added<T>(T item, Place place) implements Change<T> {}

    /** Only the first one has it. */
    record Removed<T>(T item, Place place) implements Change<T> {}

    /** It stands under another theme, or at another place in the order of those that both have. */
    record Moved<T>(T from, T to, Place fromPlace, Place toPlace) implements Change<T> {}

    /** Both have it, and it does not say the same. */
    record Changed<T>(T from, T to, List<FieldChange> fields) implements Change<T> {
        public Changed {
            fields = List.copyOf(fields);
        }
    }
}
