package nl.driehoek.plans.comparison.rest;

import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.plans.comparison.domain.BoundEffect;
import nl.driehoek.plans.comparison.domain.FieldChange;
import nl.driehoek.plans.comparison.domain.FieldChange.ExpressionChange;
import nl.driehoek.plans.comparison.domain.FieldChange.ListChange;
import nl.driehoek.plans.comparison.domain.FieldChange.NumberChange;
import nl.driehoek.plans.comparison.domain.FieldChange.TextChange;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field that does not say the same in both. */
@Schema(
        name = "FieldChange",
        description = "A field that does not say the same: from and to, or for a list what was added, removed and"
                + " moved.")
public record FieldChangeDto(
        @Schema(required = true, description = "Name of the field in the document.", examples = "baseline.value")
        String field,

        @Schema(
                description = "What the first revision says, as text; a number with a decimal point. Absent when it"
                        + " says nothing, and for a list.",
                examples = "4")
        @Nullable
        String from,

        @Schema(description = "What the second revision says.", examples = "5") @Nullable
        String to,

        @Schema(description = "Elements of a list that only the second has.", examples = "[\"Noorddijk\"]") @Nullable
        List<String> added,

        @Schema(description = "Elements of a list that only the first has.", examples = "[\"Uitgaan\"]") @Nullable
        List<String> removed,

        @Schema(
                description = "Elements that both have in another order; as few as explain it.",
                examples = "[\"Zuid\"]")
        @Nullable
        List<String> moved,

        @Schema(
                description = "Of a target's text: whether only its notation changed, or the level that it states for"
                        + " the same period, or the bound itself.",
                examples = "NOTATION")
        @Nullable
        BoundEffect bound) {

    static List<FieldChangeDto> of(List<FieldChange> changes) {
        return changes.stream().map(FieldChangeDto::of).toList();
    }

    private static FieldChangeDto of(FieldChange change) {
        String field = change.field();
        if (change instanceof TextChange text) {
            return new FieldChangeDto(field, text.from(), text.to(), null, null, null, null);
        }
        if (change instanceof NumberChange number) {
            return new FieldChangeDto(field, plain(number.from()), plain(number.to()), null, null, null, null);
        }
        if (change instanceof ExpressionChange printed) {
            return new FieldChangeDto(
                    field, text(printed.from()), text(printed.to()), null, null, null, printed.effect());
        }
        ListChange list = (ListChange) change;
        return new FieldChangeDto(field, null, null, list.added(), list.removed(), list.moved(), null);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String text(@Nullable TargetExpression expression) {
        return expression == null ? null : expression.printed();
    }
}
