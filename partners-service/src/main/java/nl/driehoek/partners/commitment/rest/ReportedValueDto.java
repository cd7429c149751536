package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.driehoek.partners.norm.domain.ReportedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that is reported on a norm. */
@Schema(
        name = "ReportedValue",
        description =
                "A figure on one of the commitment's norms: a quantity in the norm's unit, or for a SHARE preferably the"
                        + " cases (numerator of denominator), or for a DATE whether and when it was done.")
public record ReportedValueDto(
        @Schema(required = true, description = "Key of the norm.", examples = "n1") @Nullable
        String norm,

        @Schema(
                description = "The unit or the key of the part that it is about, exactly where the norm has any.",
                maxLength = 200,
                examples = "Noord")
        @Nullable
        String split,

        @Schema(description = "In the norm's unit; percent for a SHARE.", minimum = "0", examples = "84.2") @Nullable
        BigDecimal quantity,

        @Schema(description = "How many cases were as promised.", minimum = "0", examples = "101") @Nullable
        BigDecimal numerator,

        @Schema(description = "Of how many.", minimum = "0", examples = "120") @Nullable
        BigDecimal denominator,

        @Schema(description = "When it was done.", examples = "2012-05-31") @Nullable
        LocalDate doneOn,

        @Schema(description = "False: it had not been done by the end of the period.", examples = "false") @Nullable
        Boolean done) {

    static ReportedValueDto of(ReportedValue value) {
        return new ReportedValueDto(
                value.norm(),
                value.split(),
                value.quantity(),
                value.numerator(),
                value.denominator(),
                value.doneOn(),
                value.done());
    }

    /** As it was sent: what it may say depends on the norms, which the domain checks. */
    ReportedValue value() {
        return new ReportedValue(requireNonNullElse(norm, ""), split, quantity, numerator, denominator, doneOn, done);
    }
}
