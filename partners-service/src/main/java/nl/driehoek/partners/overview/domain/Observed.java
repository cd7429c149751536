package nl.driehoek.partners.overview.domain;

import java.util.List;
import java.util.Optional;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormVerdict;

/**
 * A commitment with what follows from it today, to be counted.
 *
 * @param overdueReports on how many periods a report is not there in time
 */
public record Observed(Viewed viewed, int overdueReports, boolean needsAttention) {

    public static Observed of(Viewed viewed, Surroundings around) {
        return new Observed(
                viewed,
                viewed.overdueReports(around.today()).size(),
                !AttentionRules.items(viewed, around).isEmpty());
    }

    CommitmentStatus status() {
        return viewed.commitment().status();
    }

    List<NormVerdict> verdicts() {
        return viewed.commitment().standing().norms().stream()
                .map(NormAssessment::verdict)
                .toList();
    }

    /** Of a commitment with several norms; empty when none was judged. */
    Optional<NormVerdict> worstVerdict() {
        return verdicts().stream().max(NormVerdict::compareTo);
    }
}
