package nl.driehoek.partners.norm.domain;

import org.jspecify.annotations.Nullable;

/** So many times in every period: once a week. */
public record FrequencyNorm(
        NormTerms terms,
        Figure figure,
        Recurrence every,
        @Nullable PerUnit perUnit) implements Norm {
    @Override
    public NormType type() {
        return NormType.FREQUENCY;
    }
}
