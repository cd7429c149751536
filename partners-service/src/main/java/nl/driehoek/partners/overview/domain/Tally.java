package nl.driehoek.partners.overview.domain;

import java.util.Collection;
import java.util.Map;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.norm.domain.NormVerdict;

/**
 * Commitments counted. Never an average: figures of different promises do not add up to anything.
 *
 * @param norms how many norms they have
 * @param verdicts of the norms that were judged: none is before everybody has agreed
 * @param overdueReports how many reports are not there in time
 * @param needAttention how many of the commitments need attention
 */
public record Tally(
        int commitments,
        Map<CommitmentStatus, Integer> statuses,
        int norms,
        Map<NormVerdict, Integer> verdicts,
        int overdueReports,
        int needAttention) {

    static Tally of(Collection<Observed> observed) {
        return new Tally(
                observed.size(),
                Counts.of(
                        CommitmentStatus.class,
                        observed.stream().map(Observed::status).toList()),
                observed.stream()
                        .mapToInt(one ->
                                one.viewed().commitment().promise().norms().size())
                        .sum(),
                Counts.of(
                        NormVerdict.class,
                        observed.stream()
                                .flatMap(one -> one.verdicts().stream())
                                .toList()),
                observed.stream().mapToInt(Observed::overdueReports).sum(),
                (int) observed.stream().filter(Observed::needsAttention).count());
    }
}
