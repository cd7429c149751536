package nl.driehoek.plans.comparison.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.jspecify.annotations.Nullable;

/** A field that does not say the same in both. */
public sealed interface FieldChange {

    /** Name of the field as in the document, such as {@code baseline.value}. */
    String field();

    /** A text, a name out of a list or a period. */
    record TextChange(
            String field, @Nullable String from, @Nullable String to) implements FieldChange {}

    /** A number, by its value: 4 and 4.0 are the same. */
    record NumberChange(
            String field,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) implements FieldChange {}

    /** A list of texts; one that stands in it twice counts twice. */
    record ListChange(String field, List<String> from, List<String> to) implements FieldChange {
        public ListChange {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        public List<String> added() {
            return without(to, from);
        }

        public List<String> removed() {
            return without(from, to);
        }

        /** What both have in another order: as few as can be said to have moved. */
        public List<String> moved() {
            return without(without(to, added()), Alignment.kept(from, to));
        }

        private static List<String> without(List<String> all, List<String> others) {
            List<String> left = new ArrayList<>(all);
            others.forEach(left::remove);
            return List.copyOf(left);
        }
    }

    /** A target's text, and with it or for itself the bound that was read in it. */
    record ExpressionChange(
            String field,
            @Nullable TargetExpression from,
            @Nullable TargetExpression to) implements FieldChange {

        public BoundEffect effect() {
            return from == null || to == null ? BoundEffect.BOUND : BoundEffect.of(from.bound(), to.bound());
        }
    }
}
