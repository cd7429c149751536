package nl.driehoek.partners.consultation.domain;

import java.util.Objects;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says to one commitment.
 *
 * @param version the version of the commitment that it read
 * @param reason why; when it declines always
 */
public record GivenAnswer(
        UUID commitmentId,
        int version,
        boolean agreed,
        @Nullable String reason) {

    public GivenAnswer {
        if (!agreed) {
            Objects.requireNonNull(reason, "who declines says why");
        }
    }

    /** @param deed who records it and when; the answer's own reason goes before that of the deed */
    public Commitment to(Commitment present, String partner, Deed deed) {
        Deed own = reason == null ? deed : new Deed(deed.subject(), deed.organisation(), deed.at(), reason);
        return agreed ? present.agree(partner, own) : present.decline(partner, own);
    }
}
