package nl.driehoek.partners.norm.domain;

import org.jspecify.annotations.Nullable;

/**
 * At least 80% of the files within 30 days after the first interview.
 *
 * @param within how long each case may take
 * @param subPopulation which cases of the population count, such as "die binnen 30 dagen ontvangen zijn"
 */
public record ShareNorm(
        NormTerms terms,
        Figure figure,
        @Nullable Recurrence every,
        @Nullable Deadline by,
        @Nullable Within within,
        @Nullable String subPopulation,
        @Nullable PerUnit perUnit)
        implements Norm {
    @Override
    public NormType type() {
        return NormType.SHARE;
    }
}
