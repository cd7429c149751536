package nl.driehoek.partners.norm.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Euros, such as 250.000 in a year: exactly one of {@code every} and {@code by}. */
public record AmountNorm(
        NormTerms terms,
        Figure figure,
        @Nullable Recurrence every,
        @Nullable Deadline by,
        List<Part> parts) implements Norm {
    public AmountNorm {
        parts = List.copyOf(parts);
    }

    @Override
    public NormType type() {
        return NormType.AMOUNT;
    }
}
