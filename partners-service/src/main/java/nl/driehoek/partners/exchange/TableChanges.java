package nl.driehoek.partners.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a table changes.
 *
 * @param added what the table has and we had not
 * @param changed what says something else
 * @param unchanged how many say what they said
 */
public record TableChanges(List<Entry> added, List<Entry> changed, int unchanged) {
    /**
     * One commitment, or one report on it.
     *
     * @param line of its first row
     * @param commitment its id; null when it was only asked what would be proposed
     * @param partner of the report
     * @param period of the report
     */
    public record Entry(
            int line,
            @Nullable String reference,
            @Nullable UUID commitment,
            @Nullable String partner,
            @Nullable String period) {}
}
