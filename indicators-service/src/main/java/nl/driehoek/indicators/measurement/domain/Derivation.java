package nl.driehoek.indicators.measurement.domain;

import java.math.BigDecimal;
import java.util.UUID;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a calculated measurement follows from: numerator / denominator × factor. Kept with it, so that whoever reads the
 * figure can do the sum again on the very versions that it rests on.
 */
public record Derivation(Input numerator, Input denominator, BigDecimal factor) {

    /**
     * The version of a measurement that was used.
     *
     * @param period for a denominator not always that of the figure: it may be the latest earlier one
     * @param value null when it is withheld
     */
    public record Input(
            UUID id,
            int version,
            String indicator,
            Period period,
            @Nullable BigDecimal value) {

        public static Input of(Measurement measurement) {
            return new Input(
                    measurement.id(),
                    measurement.version(),
                    measurement.series().indicator(),
                    measurement.period(),
                    measurement.value());
        }

        /** Versions never change: the same one says the same. */
        boolean isSameAs(Input other) {
            return id.equals(other.id) && version == other.version;
        }
    }

    /** Whether both rest on the same; how the factor is written (1000 or 1E+3) does not matter. */
    public boolean isSameAs(Derivation other) {
        return numerator.isSameAs(other.numerator)
                && denominator.isSameAs(other.denominator)
                && factor.compareTo(other.factor) == 0;
    }
}
