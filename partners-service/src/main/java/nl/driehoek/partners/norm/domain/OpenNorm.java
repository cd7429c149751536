package nl.driehoek.partners.norm.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the source promises without a figure: fewer than a year that it does not name, or between 7 and 22 o'clock. Making up a
 * figure would promise something else, and leaving it out would lose what was promised.
 */
public record OpenNorm(
        NormTerms terms,
        @Nullable NormComparator comparator,
        @Nullable String unit) implements Norm {
    @Override
    public NormType type() {
        return NormType.OPEN;
    }
}
