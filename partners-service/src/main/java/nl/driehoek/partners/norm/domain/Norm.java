package nl.driehoek.partners.norm.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment promises, so exactly that reports can be held against it. {@link NormForm} is how it is written; what a
 * type does not know is null or empty here.
 */
public sealed interface Norm permits ShareNorm, CountNorm, FrequencyNorm, AmountNorm, LevelNorm, DateNorm, OpenNorm {

    NormTerms terms();

    NormType type();

    default String key() {
        return terms().key();
    }

    default @Nullable Figure figure() {
        return null;
    }

    /** What is counted, for the types that do not say so themselves. */
    default @Nullable String unit() {
        return null;
    }

    default @Nullable Recurrence every() {
        return null;
    }

    default @Nullable Deadline by() {
        return null;
    }

    default @Nullable PerUnit perUnit() {
        return null;
    }

    default List<Part> parts() {
        return List.of();
    }

    /** Whether what is reported on it names the unit or the part that it is about. */
    default boolean isSplit() {
        return perUnit() != null || !parts().isEmpty();
    }
}
