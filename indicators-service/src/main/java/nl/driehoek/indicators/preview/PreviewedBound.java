package nl.driehoek.indicators.preview;

import java.math.BigDecimal;
import nl.driehoek.indicators.target.domain.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a target asks, as plans-service read its text. */
@Schema(
        name = "PreviewedBound",
        description = "What a target asks.",
        requiredProperties = {"reference"})
public record PreviewedBound(
        @Schema(description = "Left out while the target is to be determined.", examples = "LESS_THAN") @Nullable
        Comparator comparator,

        @Schema(description = "Whether the comparator was concluded, not printed.", examples = "false") @Nullable
        Boolean comparatorInferred,

        @Schema(description = "What the figure is compared with.") @Nullable
        PreviewedReference reference) {

    /** Kinds of reference. */
    public enum Kind {
        ABSOLUTE,
        LEVEL_OF,
        RELATIVE_TO,
        TO_BE_DETERMINED
    }

    /** What a figure is compared with. */
    @Schema(
            name = "PreviewedReference",
            description = "What the figure is compared with.",
            requiredProperties = {"kind"})
    public record PreviewedReference(
            @Schema(description = "Kind.", examples = "LEVEL_OF") @Nullable
            Kind kind,

            @Schema(description = "The number, of an ABSOLUTE.", examples = "15") @Nullable
            BigDecimal value,

            @Schema(description = "Far end of a range, of an ABSOLUTE with BETWEEN.", examples = "20") @Nullable
            BigDecimal upper,

            @Schema(description = "The period whose level counts, of LEVEL_OF and RELATIVE_TO.", examples = "2008")
            @Nullable
            String period,

            @Schema(description = "What the plan says that level was.", examples = "8") @Nullable
            BigDecimal statedValue,

            @Schema(description = "The change, of RELATIVE_TO, in per cent.", examples = "-10") @Nullable
            BigDecimal changePercent,

            @Schema(description = "Unit as printed; not looked at.", examples = "%") @Nullable
            String unit) {}
}
