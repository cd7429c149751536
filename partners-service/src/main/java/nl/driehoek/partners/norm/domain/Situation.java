package nl.driehoek.partners.norm.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is known in a window on a day, of one norm, unit or part.
 *
 * @param over the window lies in the past
 * @param missing a report that is due in it is not there
 */
record Situation(Window window, @Nullable LocalDate countedTo, List<Entry> entries, boolean over, boolean missing) {

    static Situation of(Window window, List<Entry> all, @Nullable ReportingRhythm rhythm, LocalDate today) {
        List<Entry> entries = all.stream().filter(window::holds).toList();
        boolean over = window.isOverOn(today);
        Set<YearMonth> known = new HashSet<>();
        entries.forEach(entry -> known.addAll(months(entry.period(), window)));
        boolean missing = rhythm == null
                ? over && !known.contains(YearMonth.from(window.to()))
                : rhythm.due(new Term(window.from(), window.to()), today).stream()
                        .anyMatch(due -> !known.containsAll(months(due.period(), window)));
        return new Situation(window, window.countedTo(rhythm, today), entries, over, missing);
    }

    private static Set<YearMonth> months(Period period, Window window) {
        Set<YearMonth> months = new HashSet<>();
        YearMonth last = YearMonth.from(window.to());
        for (YearMonth m = period.firstMonth();
                !m.isAfter(period.lastMonth()) && !m.isAfter(last);
                m = m.plusMonths(1)) {
            if (!m.isBefore(YearMonth.from(window.from()))) {
                months.add(m);
            }
        }
        return months;
    }

    boolean complete() {
        return over && !missing;
    }

    /**
     * Where later reports can still turn it: for good when all is in, nothing when the window is over and not all is, else
     * for the time being.
     */
    Judgement open(boolean good) {
        if (complete()) {
            return Judgement.of(good ? NormVerdict.MET : NormVerdict.NOT_MET, Finality.FINAL);
        }
        if (over) {
            return Judgement.cannotSay(NormReason.REPORT_MISSING);
        }
        return Judgement.of(good ? NormVerdict.MET : NormVerdict.BEHIND, Finality.INTERIM)
                .becauseIf(missing, NormReason.REPORT_MISSING);
    }
}
