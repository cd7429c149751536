package nl.driehoek.indicators.imports.source;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file once it was read.
 *
 * @param complete whether the end was reached; if not, the reason went to the sink as a fault
 * @param rows how many rows went to the sink
 * @param attribution whom the file names as its source ({@code Bron: Politie}); null when it names nobody
 * @param nextLink where the next page is, as the file says; null on the last page and for all that has no pages
 */
public record SourceReading(
        boolean complete,
        long rows,
        @Nullable String attribution,
        @Nullable String nextLink) {}
