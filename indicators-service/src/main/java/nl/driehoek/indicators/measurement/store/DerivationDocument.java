package nl.driehoek.indicators.measurement.store;

import java.math.BigDecimal;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Derivation;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** The stored form of a derivation. Rows are never rewritten, so a member that was once written stays readable. */
record DerivationDocument(InputDocument numerator, InputDocument denominator, BigDecimal factor) {

    /** The stored form of an input. */
    record InputDocument(
            UUID id,
            int version,
            String indicator,
            String period,
            @Nullable BigDecimal value) {

        static InputDocument of(Derivation.Input input) {
            return new InputDocument(
                    input.id(),
                    input.version(),
                    input.indicator(),
                    input.period().toString(),
                    input.value());
        }

        Derivation.Input toInput() {
            return new Derivation.Input(id, version, indicator, Period.parse(period), value);
        }
    }

    static @Nullable DerivationDocument of(@Nullable Derivation derivation) {
        return derivation == null
                ? null
                : new DerivationDocument(
                        InputDocument.of(derivation.numerator()),
                        InputDocument.of(derivation.denominator()),
                        derivation.factor());
    }

    Derivation toDerivation() {
        return new Derivation(numerator.toInput(), denominator.toInput(), factor);
    }
}
