package nl.driehoek.partners.planview.events;

import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import org.jspecify.annotations.Nullable;

/** The years that a plan is for, in an event of plans-service. */
public record PeriodData(@Nullable Integer from, @Nullable Integer to) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    static Optional<PlanPeriod> read(@Nullable PeriodData data, Faults faults) {
        if (!faults.require(data) || data == null) {
            return Optional.empty();
        }
        Integer from = data.from;
        Integer to = data.to;
        if (from == null || to == null || from < FIRST_YEAR || to < from || to > LAST_YEAR) {
            faults.add("wrong-form", "must run from a year to the same or a later one");
            return Optional.empty();
        }
        return Optional.of(new PlanPeriod(from, to));
    }
}
