package nl.driehoek.indicators.overdue.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which measurements of a series are overdue on a day.
 *
 * <p>Only a series that a target in force is set on is waited for: nobody misses a figure that nothing rests on. The first
 * period that is expected is the next one, by the frequency of the indicator, after the latest that was measured; a gap
 * before it is not chased any more. Where nothing was measured it is the next one after the baseline of the target, and
 * without a baseline the period in which its first step is due. What is published every two years keeps its own years:
 * after 2009 comes 2011, whatever year the plan ends in. Nothing is expected after the due period of the goal, nor of an
 * area after its last day, nor of an indicator that is published irregularly.
 *
 * <p>A period is overdue when its last day and the {@link Grace} lie before today.
 */
public final class OverdueRule {
    private static final int MONTHS_A_YEAR = 12;

    private final Frequency frequency;
    private final Grace grace;

    public OverdueRule(Frequency frequency, Grace grace) {
        this.frequency = frequency;
        this.grace = grace;
    }

    /**
     * What is missing; empty when nothing is.
     *
     * @param measured the latest period that was measured and not withdrawn; a withheld figure counts. Null when none was
     * @param areaEnds last day on which the area exists; null while it does
     * @param targets the targets in force on the series
     */
    public Optional<Missing> missing(
            @Nullable Period measured, @Nullable LocalDate areaEnds, Collection<Waiting> targets, LocalDate today) {
        NavigableSet<Period> overdue = new TreeSet<>();
        List<String> waiting = new ArrayList<>();
        for (Waiting target : targets) {
            List<Period> ofTarget = overdue(first(measured, target), target.lastDue(), areaEnds, today);
            if (!ofTarget.isEmpty()) {
                overdue.addAll(ofTarget);
                waiting.add(target.target());
            }
        }
        if (overdue.isEmpty()) {
            return Optional.empty();
        }
        Period period = overdue.first();
        return Optional.of(new Missing(
                period,
                overdue.last(),
                grace.overdueFrom(period, frequency),
                overdue.size(),
                measured,
                waiting.stream().sorted().toList()));
    }

    private List<Period> overdue(
            @Nullable Period first, Period lastDue, @Nullable LocalDate areaEnds, LocalDate today) {
        List<Period> overdue = new ArrayList<>();
        if (frequency == Frequency.IRREGULAR) {
            return overdue;
        }
        Period next = first;
        while (next != null
                && !lastDue.endsBefore(next)
                && (areaEnds == null || !next.lastDay().isAfter(areaEnds))
                && !grace.overdueFrom(next, frequency).isAfter(today)) {
            overdue.add(next);
            next = after(next.lastMonth());
        }
        return overdue;
    }

    private @Nullable Period first(@Nullable Period measured, Waiting target) {
        Period known = measured == null ? target.baseline() : measured;
        // Without any, as if it was measured until just before the first due period.
        return known == null ? holding(target.firstDue().lastMonth()) : after(known.lastMonth());
    }

    /** The period of this frequency that follows on one that ends with this month; null where the calendar of plans ends. */
    private @Nullable Period after(YearMonth end) {
        if (frequency == Frequency.TWO_YEARLY && end.getMonthValue() == MONTHS_A_YEAR) {
            return holding(end.plusYears(2));
        }
        return holding(end.plusMonths(1));
    }

    /** The period of this frequency that this month lies in. */
    private @Nullable Period holding(YearMonth month) {
        if (!Period.isYear(month.getYear())) {
            return null;
        }
        return switch (frequency) {
            case MONTHLY -> Period.month(month.getYear(), month.getMonthValue());
            case QUARTERLY -> Period.quarter(month.getYear(), (month.getMonthValue() - 1) / 3 + 1);
            case YEARLY, TWO_YEARLY, IRREGULAR -> Period.year(month.getYear());
        };
    }
}
