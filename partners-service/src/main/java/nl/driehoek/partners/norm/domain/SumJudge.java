package nl.driehoek.partners.norm.domain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What is added up: counts, times and euros, of all partners and periods. They are never negative and so only grow: a floor
 * that is reached stays so, and so does a ceiling that is broken.
 */
final class SumJudge {
    private static final int CENTS = 2;

    private final Norm norm;
    private final Figure figure;
    private final Situation situation;

    SumJudge(Norm norm, Figure figure, Situation situation) {
        this.norm = norm;
        this.figure = figure;
        this.situation = situation;
    }

    Judgement judge() {
        List<Entry> counted = Entry.withoutOverlap(situation.entries());
        BigDecimal sum = counted.stream()
                .map(entry -> requireNonNull(entry.value().quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bound = share(situation.window().to());
        LocalDate last = situation.countedTo();
        BigDecimal byNow = last == null ? BigDecimal.ZERO : share(last);
        BigDecimal expected = figure.comparator().isCeiling() ? bound : byNow;
        return verdict(sum, bound, byNow)
                .on(bound, expected, sum)
                .becauseIf(situation.window().partial(), NormReason.PARTIAL_WINDOW)
                .becauseIf(counted.size() < situation.entries().size(), NormReason.OVERLAP);
    }

    private Judgement verdict(BigDecimal sum, BigDecimal bound, BigDecimal byNow) {
        NormComparator comparator = figure.comparator();
        boolean meetsBound = comparator.holds(sum.compareTo(bound));
        if (comparator.isFloor() && meetsBound) {
            return Judgement.of(NormVerdict.MET, Finality.FINAL);
        }
        if (!comparator.isFloor() && !meetsBound && sum.compareTo(bound) >= 0) {
            return Judgement.of(NormVerdict.NOT_MET, Finality.FINAL);
        }
        if (situation.over() || comparator.isCeiling()) {
            return situation.open(meetsBound);
        }
        boolean enough = comparator == NormComparator.MORE_THAN && byNow.signum() > 0
                ? sum.compareTo(byNow) > 0
                : sum.compareTo(byNow) >= 0;
        return situation.open(enough);
    }

    /**
     * The part of the figure that belongs to the window up to a day: rounded in favour of whoever is judged, to what can be
     * counted.
     */
    private BigDecimal share(LocalDate last) {
        Window window = situation.window();
        Recurrence every = norm.every();
        BigDecimal quantity = figure.quantity();
        if (every != null && every.isShort()) {
            return quantity.multiply(
                    BigDecimal.valueOf(window.days(last) / every.length().getDays()));
        }
        long whole = every == null ? window.monthParts(window.to()) : every.windowMonths() * Window.PARTS_OF_A_MONTH;
        RoundingMode rounding = figure.comparator().isCeiling() ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return quantity.multiply(BigDecimal.valueOf(window.monthParts(last)))
                .divide(BigDecimal.valueOf(whole), norm.type() == NormType.AMOUNT ? CENTS : 0, rounding);
    }
}
