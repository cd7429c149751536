package nl.driehoek.indicators.status.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.status.domain.ResolvedBound.From;
import nl.driehoek.indicators.status.domain.ResolvedBound.Mismatch;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a plan asks into a number.
 *
 * <p>The level of a period is what was measured in it. What the plan says it was, beside the target or as the baseline
 * of that same period, serves only while nothing was measured.
 */
sealed interface BoundResolution {

    /** There is a number to compare with. */
    record Resolved(ResolvedBound bound) implements BoundResolution {}

    /** There is none, for this reason. */
    record Unresolved(UndeterminedReason reason) implements BoundResolution {}

    static BoundResolution of(Bound bound, @Nullable StatedBaseline baseline, Course course) {
        Comparator comparator = bound.comparator();
        Reference reference = bound.reference();
        if (comparator == null || reference instanceof Reference.ToBeDetermined) {
            return new Unresolved(UndeterminedReason.TARGET_TO_BE_DETERMINED);
        }
        if (reference instanceof Reference.Absolute absolute) {
            Fraction upper = absolute.upper() == null ? null : Fraction.of(absolute.upper());
            return new Resolved(new ResolvedBound(
                    comparator, Fraction.of(absolute.value()), upper, From.ABSOLUTE, null, null, List.of()));
        }
        if (reference instanceof Reference.LevelOf level) {
            return levelOf(level.period(), level.statedValue(), baseline, course)
                    .<BoundResolution>map(found -> found.resolved(comparator, found.number()))
                    .orElseGet(() -> new Unresolved(UndeterminedReason.REFERENCE_MISSING));
        }
        Reference.RelativeTo change = (Reference.RelativeTo) reference;
        return levelOf(change.period(), change.statedValue(), baseline, course)
                .map(found -> changed(comparator, found, change.changePercent()))
                .orElseGet(() -> new Unresolved(UndeterminedReason.REFERENCE_MISSING));
    }

    private static BoundResolution changed(Comparator comparator, Level level, BigDecimal percent) {
        if (level.number().signum() == 0) {
            return new Unresolved(UndeterminedReason.BASE_ZERO);
        }
        Fraction factor = Fraction.of(percent).plus(Fraction.of(100)).dividedBy(100);
        return level.resolved(comparator, level.number().times(factor));
    }

    private static Optional<Level> levelOf(
            Period period, @Nullable BigDecimal statedThere, @Nullable StatedBaseline baseline, Course course) {
        BigDecimal asBaseline = baseline != null && baseline.period().equals(period) ? baseline.value() : null;
        BigDecimal stated = statedThere != null ? statedThere : asBaseline;
        Optional<Point> measured = course.numberOf(period);
        if (measured.isPresent()) {
            Fraction number = measured.get().number();
            Mismatch mismatch = stated == null || Fraction.of(stated).equals(number)
                    ? null
                    : new Mismatch(period, Fraction.of(stated), number);
            return Optional.of(new Level(
                    number, From.MEASURED, period, mismatch, measured.get().measurements()));
        }
        return Optional.ofNullable(stated)
                .map(value -> new Level(Fraction.of(value), From.STATED, period, null, List.of()));
    }

    /** The level of a reference period. */
    record Level(
            Fraction number,
            From from,
            Period period,
            @Nullable Mismatch mismatch,
            List<Measurement> sources) {
        Resolved resolved(Comparator comparator, Fraction value) {
            return new Resolved(new ResolvedBound(comparator, value, null, from, period, mismatch, sources));
        }
    }
}
