package nl.driehoek.partners.consultation.domain;

import nl.driehoek.partners.commitment.domain.Answer;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * A commitment in which a partner has a part, seen from that partner.
 *
 * @param own the partner's part
 * @param answer what the partner said to the present promise
 */
public record Contribution(
        Commitment commitment, Responsibility own, @Nullable Answer answer) {

    /** @throws IllegalArgumentException when the partner has no part in it */
    public static Contribution of(Commitment commitment, String partner) {
        Responsibility own = commitment.promise().responsibilities().all().stream()
                .filter(part -> part.partner().equals(partner))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(partner + " has no part in " + commitment.id()));
        return new Contribution(commitment, own, commitment.answers().get(partner));
    }

    /** Whether the partner does something by it: an addressee does not, nor who declined, nor anybody once it is withdrawn. */
    public boolean counts() {
        return own.role().promises() && isUpheld() && !isDeclined();
    }

    /** Whether it is the partner's turn. */
    public boolean isAwaiting() {
        return own.role().promises() && commitment.status() == CommitmentStatus.PROPOSED && answer == null;
    }

    public boolean isAgreed() {
        return isUpheld() && answer != null && answer.agreed();
    }

    public boolean isDeclined() {
        return isUpheld() && answer != null && !answer.agreed();
    }

    private boolean isUpheld() {
        return commitment.status() != CommitmentStatus.WITHDRAWN;
    }
}
