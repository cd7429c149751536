package nl.driehoek.kit.rest;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor give this as {@code cursor} to get the next page; absent on the last page
 */
public record Page<T>(
        @Schema(description = "The items of this page, in the list's order.")
        List<T> items,

        @Schema(
                description = "Cursor of the next page; absent on the last page.",
                examples = "Z3JvbmluZ2VuLWluYnJha2Vu")
        @Nullable
        String nextCursor) {

    /**
     * Makes a page from one row more than was asked for: the extra row only tells that there is a next page.
     *
     * @param rows at most {@code limit + 1} rows
     * @param sortKey the text by which the list is sorted and that the next page starts after
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, String> sortKey, Function<R, T> item) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? Cursor.encode(sortKey.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }
}
