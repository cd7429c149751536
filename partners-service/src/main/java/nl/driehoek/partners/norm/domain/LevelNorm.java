package nl.driehoek.partners.norm.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is so at a moment, and is not added up.
 *
 * @param type {@code CAPACITY}, to be held all the time, or {@code LEVEL}, to be reached
 * @param by only for a level: before then it need not be there
 */
public record LevelNorm(
        NormTerms terms,
        NormType type,
        Figure figure,
        String unit,
        @Nullable Recurrence every,
        @Nullable Deadline by,
        @Nullable PerUnit perUnit)
        implements Norm {
    public LevelNorm {
        if (type != NormType.CAPACITY && type != NormType.LEVEL) {
            throw new IllegalArgumentException("neither a capacity nor a level: " + type);
        }
    }
}
