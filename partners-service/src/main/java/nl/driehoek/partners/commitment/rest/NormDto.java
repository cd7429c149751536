package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.commitment.domain.Norm;
import nl.driehoek.partners.norm.domain.NormComparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figure that is promised. */
@Schema(name = "Norm", description = "The figure that is promised.")
public record NormDto(
        @Schema(required = true, examples = "AT_LEAST") @Nullable
        NormComparator comparator,

        @Schema(required = true, description = "At most 100 when the unit is %.", minimum = "0", examples = "80")
        @Nullable
        BigDecimal quantity,

        @Schema(
                required = true,
                description = "What is counted; EUR for a commitment of kind AMOUNT.",
                maxLength = Norm.LONGEST_UNIT,
                examples = "%")
        @Nullable
        String unit,

        @Schema(
                description = "What a figure and a unit cannot say.",
                maxLength = Norm.LONGEST_TEXT,
                examples = "binnen 30 dagen na het eerste verhoor")
        @Nullable
        String text) {

    static @Nullable NormDto of(@Nullable Norm norm) {
        return norm == null ? null : new NormDto(norm.comparator(), norm.quantity(), norm.unit(), norm.text());
    }

    void check(Faults faults) {
        Norm.check(comparator, quantity, unit, text, faults);
    }

    /** Only after the check found nothing. */
    Norm norm() {
        return new Norm(requireNonNull(comparator), requireNonNull(quantity), requireNonNull(unit), text);
    }
}
