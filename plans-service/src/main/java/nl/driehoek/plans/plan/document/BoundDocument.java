package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.Bound;
import nl.driehoek.plans.target.domain.Comparator;
import nl.driehoek.plans.target.domain.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a target text was read as. */
@Schema(name = "Bound", description = "What a target text was read as.")
public record BoundDocument(
        @Schema(
                description = "How the value must relate to the reference; left out while the target is to be"
                        + " determined.",
                examples = "LESS_THAN")
        @Nullable
        Comparator comparator,

        @Schema(
                required = true,
                description = "Whether the text has no sign, so that the side was concluded from the baseline or the"
                        + " desired direction.",
                examples = "false")
        boolean comparatorInferred,

        @Schema(required = true) ReferenceDocument reference) {

    /** Which kind of {@link Reference} it is. */
    public enum ReferenceKind {
        ABSOLUTE,
        LEVEL_OF,
        RELATIVE_TO,
        TO_BE_DETERMINED
    }

    /** What the value is compared with. Which members are there depends on the kind. */
    @Schema(
            name = "Reference",
            description = "What the value is compared with: a number or range (ABSOLUTE: value, upper), the level of a"
                    + " period (LEVEL_OF: period, statedValue), a change against the level of a period (RELATIVE_TO:"
                    + " period, changePercent, statedValue), or nothing yet (TO_BE_DETERMINED).")
    public record ReferenceDocument(
            @Schema(required = true, examples = "LEVEL_OF") ReferenceKind kind,

            @Schema(description = "The number, or the lower end of the range.") @Nullable
            BigDecimal value,

            @Schema(description = "The upper end of the range.") @Nullable
            BigDecimal upper,

            @Schema(examples = "2008") @Nullable String period,

            @Schema(
                    description = "What the text itself says that the level was: serves while there is no measurement.",
                    examples = "8")
            @Nullable
            BigDecimal statedValue,

            @Schema(description = "Below zero for a decrease.") @Nullable
            BigDecimal changePercent,

            @Schema(description = "Unit of the value or the stated value, as printed.", examples = "%") @Nullable
            String unit) {

        private static ReferenceDocument of(Reference reference) {
            if (reference instanceof Reference.Absolute a) {
                return new ReferenceDocument(ReferenceKind.ABSOLUTE, a.value(), a.upper(), null, null, null, a.unit());
            }
            if (reference instanceof Reference.LevelOf l) {
                return new ReferenceDocument(
                        ReferenceKind.LEVEL_OF, null, null, l.period().toString(), l.statedValue(), null, l.unit());
            }
            if (reference instanceof Reference.RelativeTo r) {
                return new ReferenceDocument(
                        ReferenceKind.RELATIVE_TO,
                        null,
                        null,
                        r.period().toString(),
                        r.statedValue(),
                        r.changePercent(),
                        r.unit());
            }
            return new ReferenceDocument(ReferenceKind.TO_BE_DETERMINED, null, null, null, null, null, null);
        }

        private Reference reference() {
            return switch (kind) {
                case ABSOLUTE -> new Reference.Absolute(requireNonNull(value), upper, unit);
                case LEVEL_OF -> new Reference.LevelOf(Period.parse(requireNonNull(period)), statedValue, unit);
                case RELATIVE_TO ->
                    new Reference.RelativeTo(
                            Period.parse(requireNonNull(period)), requireNonNull(changePercent), statedValue, unit);
                case TO_BE_DETERMINED -> new Reference.ToBeDetermined();
            };
        }
    }

    public static BoundDocument of(Bound bound) {
        return new BoundDocument(
                bound.comparator(), bound.comparatorInferred(), ReferenceDocument.of(bound.reference()));
    }

    Bound bound() {
        return new Bound(comparator, comparatorInferred, reference.reference());
    }
}
