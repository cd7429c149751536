package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.norm.domain.ReportedValue;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import nl.driehoek.partners.norm.domain.Term;
import nl.driehoek.partners.planview.domain.PlanView;

/** What a report can be about on this day. */
@ApplicationScoped
class ProgressRules {
    private final Clock clock;

    ProgressRules(Clock clock) {
        this.clock = clock;
    }

    void check(Progress progress, Commitment commitment, Faults faults) {
        progress.checkBegun(LocalDate.now(clock), faults);
        checkValues(progress.values(), commitment, faults);
    }

    void checkValues(List<ReportedValue> values, Commitment commitment, Faults faults) {
        ReportedValue.check(values, commitment.promise().norms(), LocalDate.now(clock), faults.at("values"));
    }

    /**
     * Why no report on a period is due, for a person; empty when it is. With a rhythm, reports are about its periods;
     * without one, about any time in which the promise holds.
     */
    Optional<String> notDue(Period period, Commitment commitment, PlanView plan) {
        LocalDate today = LocalDate.now(clock);
        Term term = Terms.reportable(commitment.promise().timing(), plan, today);
        ReportingRhythm rhythm = commitment.promise().reporting();
        if (rhythm != null) {
            return rhythm.refusal(period, term, today).map(notDue -> sentence(notDue.text()));
        }
        return term.overlaps(period)
                ? Optional.empty()
                : Optional.of("The commitment holds from " + term.from() + " to " + term.to() + ", and " + period
                        + " is outside that.");
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
