package nl.driehoek.indicators.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** All items of a list that is read page after page: only one page is in memory. */
final class Pages<T> implements Iterator<T> {
    private final Function<String, List<T>> pageAfter;
    private final Function<T, String> sortKey;
    private final int size;
    private List<T> page;
    private int next;

    /**
     * @param pageAfter the items after the one with this sort key, or with an empty one the first
     * @param size how many items a page has; one with fewer is the last
     */
    Pages(int size, Function<String, List<T>> pageAfter, Function<T, String> sortKey) {
        this.size = size;
        this.pageAfter = pageAfter;
        this.sortKey = sortKey;
        this.page = pageAfter.apply("");
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && page.size() >= size) {
            page = pageAfter.apply(sortKey.apply(page.get(page.size() - 1)));
            next = 0;
        }
        return next < page.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }
}
