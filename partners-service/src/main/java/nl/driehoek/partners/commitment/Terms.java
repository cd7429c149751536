package nl.driehoek.partners.commitment;

import java.time.LocalDate;
import java.time.Month;
import nl.driehoek.partners.commitment.domain.Timing;
import nl.driehoek.partners.norm.domain.Term;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import nl.driehoek.partners.planview.domain.PlanView;

/** When a promise holds: as long as its plan, unless it says itself from when or until when. */
public final class Terms {
    private static final int LAST_OF_DECEMBER = 31;

    private Terms() {}

    public static Term of(Timing timing, PlanView plan) {
        PlanPeriod years = plan.period();
        LocalDate from = timing.firstDay() != null ? timing.firstDay() : LocalDate.of(years.from(), Month.JANUARY, 1);
        LocalDate to = timing.lastDay() != null
                ? timing.lastDay()
                : LocalDate.of(years.to(), Month.DECEMBER, LAST_OF_DECEMBER);
        if (!to.isBefore(from)) {
            return new Term(from, to);
        }
        // A plan may print a day outside its own years: what it does not print is then the rest of that year.
        return timing.lastDay() != null
                ? new Term(to.withDayOfYear(1), to)
                : new Term(from, LocalDate.of(from.getYear(), Month.DECEMBER, LAST_OF_DECEMBER));
    }

    /** When reports can be about: what had a deadline can still be done, and reported, after it. */
    static Term reportable(Timing timing, PlanView plan, LocalDate today) {
        Term term = of(timing, plan);
        return timing.deadline() != null && today.isAfter(term.to()) ? new Term(term.from(), today) : term;
    }
}
