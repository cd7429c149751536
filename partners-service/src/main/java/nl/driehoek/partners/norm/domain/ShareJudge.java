package nl.driehoek.partners.norm.domain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares: the cases of all reports are added, and compared without rounding. Percentages without cases cannot be added; they
 * only say something together when they all lie on the same side.
 */
final class ShareJudge {
    static final int DECIMALS = 6;

    private final Figure figure;
    private final Situation situation;

    ShareJudge(Figure figure, Situation situation) {
        this.figure = figure;
        this.situation = situation;
    }

    Judgement judge() {
        List<Entry> counted = Entry.withoutOverlap(situation.entries());
        boolean onlyCases = counted.stream().allMatch(entry -> entry.value().denominator() != null);
        Judgement judgement = onlyCases ? judgeCases(counted) : judgePercentages(counted);
        return judgement.becauseIf(counted.size() < situation.entries().size(), NormReason.OVERLAP);
    }

    private Judgement judgeCases(List<Entry> counted) {
        BigDecimal part = sum(counted.stream()
                .map(entry -> requireNonNull(entry.value().numerator()))
                .toList());
        BigDecimal whole = sum(counted.stream()
                .map(entry -> requireNonNull(entry.value().denominator()))
                .toList());
        if (whole.signum() == 0) {
            return noVerdict(NormReason.NO_CASES)
                    .on(figure.quantity(), figure.quantity(), null)
                    .ofCases(part, whole);
        }
        int side = side(part, whole);
        return verdict(figure.comparator().holds(side), isLost(side))
                .on(figure.quantity(), figure.quantity(), percentage(part, whole))
                .ofCases(part, whole);
    }

    private Judgement judgePercentages(List<Entry> counted) {
        List<Entry> withCases = counted.stream()
                .filter(entry -> {
                    BigDecimal whole = entry.value().denominator();
                    return whole == null || whole.signum() > 0;
                })
                .toList();
        List<Integer> sides =
                withCases.stream().map(entry -> side(entry.value())).toList();
        boolean allGood = sides.stream().allMatch(figure.comparator()::holds);
        boolean allBelow = sides.stream().allMatch(side -> side < 0);
        boolean allAbove = sides.stream().allMatch(side -> side > 0);
        boolean allBad = sides.stream().noneMatch(figure.comparator()::holds);
        boolean oneSide = figure.comparator() != NormComparator.EXACTLY || allBelow || allAbove;
        boolean lost = sides.stream().anyMatch(this::isLost);
        Judgement judgement = allGood || lost || (allBad && oneSide)
                ? verdict(allGood, lost)
                : noVerdict(NormReason.PERCENTAGES_CANNOT_BE_ADDED);
        BigDecimal only = withCases.size() == 1 ? percentage(withCases.get(0).value()) : null;
        return judgement.on(figure.quantity(), figure.quantity(), only);
    }

    private Judgement verdict(boolean good, boolean lost) {
        return lost ? Judgement.of(NormVerdict.NOT_MET, Finality.FINAL) : situation.open(good);
    }

    private Judgement noVerdict(NormReason reason) {
        return Judgement.of(NormVerdict.CANNOT_SAY, situation.complete() ? Finality.FINAL : Finality.INTERIM)
                .because(reason);
    }

    /** Of everything, and one case was not: no later case makes that good. Or of nothing, and one was. */
    private boolean isLost(int side) {
        NormComparator comparator = figure.comparator();
        boolean all = figure.quantity().compareTo(Quantities.WHOLE) == 0;
        boolean none = figure.quantity().signum() == 0;
        return (all && side < 0 && !comparator.isCeiling()) || (none && side > 0 && !comparator.isFloor());
    }

    private int side(ReportedValue value) {
        BigDecimal percentage = value.quantity();
        return percentage != null
                ? percentage.compareTo(figure.quantity())
                : side(requireNonNull(value.numerator()), requireNonNull(value.denominator()));
    }

    private int side(BigDecimal part, BigDecimal whole) {
        return part.multiply(Quantities.WHOLE).compareTo(figure.quantity().multiply(whole));
    }

    private static @Nullable BigDecimal percentage(ReportedValue value) {
        BigDecimal quantity = value.quantity();
        return quantity != null
                ? quantity
                : percentage(requireNonNull(value.numerator()), requireNonNull(value.denominator()));
    }

    /** For reading only. */
    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        BigDecimal percentage = part.multiply(Quantities.WHOLE)
                .divide(whole, DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return percentage.scale() < 0 ? percentage.setScale(0) : percentage;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
