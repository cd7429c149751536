package nl.driehoek.partners.overview.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.commitment.domain.Step;
import nl.driehoek.partners.commitment.domain.StepKind;
import nl.driehoek.partners.norm.domain.Deadline;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import nl.driehoek.partners.norm.domain.ReportingRhythm.DuePeriod;
import nl.driehoek.partners.norm.domain.Term;

/**
 * A commitment with what has to be known beside it to say what is due.
 *
 * @param number its place in the order in which commitments were proposed
 * @param themeTitle title of its main theme
 * @param term when it is owed
 */
public record Viewed(long number, Commitment commitment, String themeTitle, Term term, Reports reports) {
    private static final Set<StepKind> ASKS_FOR_ANSWERS =
            Set.of(StepKind.PROPOSED, StepKind.CARRIED_OVER, StepKind.CHANGED);

    public boolean isOpen() {
        return commitment.isOpen();
    }

    /** Whether somebody is at it: not ended and not paused. */
    public boolean isActive() {
        return commitment.state() instanceof CommitmentState.Active;
    }

    public Set<String> promising() {
        return commitment.promise().responsibilities().promising();
    }

    /**
     * The periods that have to be reported on by this day at the latest, and were not. Nobody waits for reports on what
     * nobody agreed to, has ended or is paused.
     */
    public List<DuePeriod> owedReports(LocalDate day) {
        ReportingRhythm rhythm = commitment.promise().reporting();
        if (rhythm == null || !(commitment.state() instanceof CommitmentState.Reportable)) {
            return List.of();
        }
        return rhythm.periods(term).stream()
                .filter(due -> !due.dueOn().isAfter(day) && !reports.periods().contains(due.period()))
                .toList();
    }

    /** Those of which the report should have been there before this day. */
    public List<DuePeriod> overdueReports(LocalDate today) {
        return owedReports(today.minusDays(1));
    }

    /** The last day by which it is to be there, when somebody is at it and no report says that it was done. */
    public Optional<LocalDate> openDeadline() {
        Deadline deadline = commitment.promise().timing().deadline();
        return deadline == null || !isActive() || !reports.done().isEmpty()
                ? Optional.empty()
                : Optional.of(deadline.lastDay());
    }

    /** When everybody was asked to agree to the present promise. */
    public Instant askedAt() {
        return commitment.history().stream()
                .filter(step -> ASKS_FOR_ANSWERS.contains(step.kind()))
                .map(Step::deed)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .at();
    }
}
