package nl.driehoek.indicators.imports.domain;

import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Columns that say more about a figure; each null when the file has none.
 *
 * @param seriesBreak holds {@code true} or {@code false}; empty is false
 * @param source goes before the mapping's own
 * @param publisher goes before the mapping's own
 * @param text what is reported instead of a number
 * @param link where a document is that is reported instead of a number
 * @param correctionReason says that the figure replaces an earlier one
 * @param breakdownPrefix columns with this beginning are breakdowns, the rest of their name is the key: {@code breakdown.}
 */
public record ExtraColumns(
        @Nullable String seriesBreak,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable String text,
        @Nullable String link,
        @Nullable String correctionReason,
        @Nullable String breakdownPrefix) {

    public static final ExtraColumns NONE = new ExtraColumns(null, null, null, null, null, null, null);

    void check(Faults faults) {
        Given.checkColumn(seriesBreak, faults.at("seriesBreak"));
        Given.checkColumn(source, faults.at("source"));
        Given.checkColumn(publisher, faults.at("publisher"));
        Given.checkColumn(text, faults.at("text"));
        Given.checkColumn(link, faults.at("link"));
        Given.checkColumn(correctionReason, faults.at("correctionReason"));
        Given.checkColumn(breakdownPrefix, faults.at("breakdownPrefix"));
    }
}
