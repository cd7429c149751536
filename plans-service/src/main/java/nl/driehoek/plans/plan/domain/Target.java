package nl.driehoek.plans.plan.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.DesiredDirection;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.jspecify.annotations.Nullable;

/**
 * What a revision asks of an indicator.
 *
 * @param key unique in the revision, the same over revisions
 * @param theme key of the theme that the target stands under
 * @param name the indicator's name as the plan prints it; null when it is the catalogue's
 * @param breakdown the part of the population that it is about; null for the whole
 * @param due the period in which it must be met
 * @param baselinePrinted the baseline as the plan prints it, to the letter, such as {@code 11% (2008)} or
 *     {@code Niet bekend}
 * @param desired told the side of a bare figure, and is kept so that the same text is read the same way again
 * @param intermediate what must be met on the way, by due period
 */
public record Target(
        String key,
        @Nullable String theme,
        String indicator,
        @Nullable String name,
        String area,
        @Nullable SortedMap<String, String> breakdown,
        Period due,
        @Nullable Baseline baseline,
        @Nullable String baselinePrinted,
        TargetExpression expression,
        @Nullable DesiredDirection desired,
        List<Intermediate> intermediate) {

    /**
     * Where the plan starts from.
     *
     * @param value null when the plan says that it is not known
     */
    public record Baseline(Period period, @Nullable BigDecimal value) {}

    /** What must be met on the way. */
    public record Intermediate(Period due, TargetExpression expression) {}

    public Target {
        intermediate = List.copyOf(intermediate);
    }
}
