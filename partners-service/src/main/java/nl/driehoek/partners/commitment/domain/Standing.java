package nl.driehoek.partners.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormAssessor;
import nl.driehoek.partners.norm.domain.Reported;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import nl.driehoek.partners.norm.domain.Term;

/**
 * How a commitment stands on a day: its norms against what was reported, and the reports that are missing.
 *
 * @param norms in the order of the promise; none before there is an agreement
 * @param overdue periods on which nobody reported in time, the earliest first
 */
public record Standing(List<NormAssessment> norms, List<ReportingRhythm.DuePeriod> overdue) {

    /** Nothing is owed yet. */
    public static final Standing NONE = new Standing(List.of(), List.of());

    public Standing {
        norms = List.copyOf(norms);
        overdue = List.copyOf(overdue);
    }

    /**
     * @param term when the promise holds
     * @param reports the latest version of every report
     */
    public static Standing of(Commitment commitment, Term term, List<ProgressReport> reports, LocalDate today) {
        boolean owed = commitment.hasBeenAgreed();
        if (!owed) {
            return NONE;
        }
        List<Reported> reported = reports.stream().map(ProgressReport::reported).toList();
        Promise promise = commitment.promise();
        List<NormAssessment> norms = promise.norms().stream()
                .map(norm -> NormAssessor.assess(
                        norm,
                        term,
                        promise.reporting(),
                        reported,
                        commitment.switchedOn().get(norm.terms().key()),
                        today))
                .toList();
        return new Standing(norms, overdue(commitment, term, reports, today));
    }

    /** Nobody waits for reports on what has ended or is paused. */
    private static List<ReportingRhythm.DuePeriod> overdue(
            Commitment commitment, Term term, List<ProgressReport> reports, LocalDate today) {
        ReportingRhythm rhythm = commitment.promise().reporting();
        if (rhythm == null || !(commitment.state() instanceof CommitmentState.Reportable)) {
            return List.of();
        }
        Set<Period> reported =
                reports.stream().map(report -> report.progress().period()).collect(Collectors.toSet());
        return rhythm.overdue(term, reported, today);
    }
}
