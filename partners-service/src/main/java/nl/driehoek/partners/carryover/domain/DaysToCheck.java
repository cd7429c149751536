package nl.driehoek.partners.carryover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.partners.commitment.domain.Pilot;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.norm.domain.Deadline;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a promise that lie outside a plan's years. They are not moved: whether "1 June 2012" becomes a year
 * later, or is past, only people know.
 */
final class DaysToCheck {
    private final PlanPeriod years;
    private final List<String> found = new ArrayList<>();

    private DaysToCheck(PlanPeriod years) {
        this.years = years;
    }

    /** Where they stand, as JSON pointers into the commitment. */
    static List<String> in(Promise promise, PlanPeriod years) {
        DaysToCheck check = new DaysToCheck(years);
        check.look(promise.timing().from(), "/from");
        check.look(promise.timing().deadline(), "/deadline");
        Pilot pilot = promise.pilot();
        if (pilot != null && pilot.until() != null) {
            check.look(new Deadline.OnDay(pilot.until()), "/pilot/until");
        }
        for (int i = 0; i < promise.norms().size(); i++) {
            String by = NormForm.of(promise.norms().get(i)).by();
            check.look(by == null ? null : Deadline.parse(by), "/norms/" + i + "/by");
        }
        return List.copyOf(check.found);
    }

    private void look(@Nullable Deadline when, String pointer) {
        if (when != null && isOutside(when.firstDay(), when.lastDay())) {
            found.add(pointer);
        }
    }

    private boolean isOutside(LocalDate first, LocalDate last) {
        return last.isBefore(years.firstDay()) || first.isAfter(years.lastDay());
    }
}
