package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists as they are sent: they and their elements may be missing. */
final class Parts {

    private Parts() {}

    static <A, B> @Nullable List<@Nullable B> map(@Nullable List<? extends @Nullable A> given, Function<A, B> mapper) {
        if (given == null) {
            return null;
        }
        List<@Nullable B> mapped = new ArrayList<>();
        for (A element : given) {
            mapped.add(element == null ? null : mapper.apply(element));
        }
        return mapped;
    }

    /** Lists that we wrote ourselves have no missing elements; an empty one is left out. */
    static <A, B> @Nullable List<B> present(@Nullable List<? extends @Nullable A> ours, Function<A, B> mapper) {
        if (ours == null) {
            return null;
        }
        List<B> mapped = new ArrayList<>();
        for (A element : ours) {
            mapped.add(mapper.apply(requireNonNull(element)));
        }
        return unlessEmpty(mapped);
    }

    /** An empty list says nothing, and is left out. */
    static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
