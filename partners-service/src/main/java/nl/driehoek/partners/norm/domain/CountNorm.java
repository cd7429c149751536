package nl.driehoek.partners.norm.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** At least 4 joint inspections a year, or 5 measures by the end of 2014: exactly one of {@code every} and {@code by}. */
public record CountNorm(
        NormTerms terms,
        Figure figure,
        String unit,
        @Nullable Recurrence every,
        @Nullable Deadline by,
        @Nullable PerUnit perUnit,
        List<Part> parts)
        implements Norm {
    public CountNorm {
        parts = List.copyOf(parts);
    }

    @Override
    public NormType type() {
        return NormType.COUNT;
    }
}
