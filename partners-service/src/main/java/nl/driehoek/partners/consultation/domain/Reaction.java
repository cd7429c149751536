package nl.driehoek.partners.consultation.domain;

import java.time.Instant;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Refusal;
import nl.driehoek.partners.commitment.domain.RefusedStepException;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says to a commitment, beside agreeing or declining. It is kept as it is: who thinks otherwise later
 * says so in another one.
 *
 * @param partner code of the organisation whose reaction it is
 * @param recordedBy code of the organisation that wrote it down, when that is another one
 * @param ground on what ground another one wrote it down
 */
public record Reaction(
        UUID id,
        UUID commitmentId,
        String partner,
        String text,
        Instant at,
        @Nullable String recordedBy,
        @Nullable String ground) {

    public static final int LONGEST_TEXT = 2000;

    public Reaction {
        Invariants.hold(faults -> checkText(text, faults));
    }

    public static void checkText(@Nullable String text, Faults faults) {
        Texts.checkRequired(text, LONGEST_TEXT, faults.at("text"));
    }

    /**
     * A reaction to a commitment that can still become another one.
     *
     * @throws RefusedStepException when the commitment has ended
     */
    public static Reaction to(Commitment commitment, UUID id, String partner, String text, Deed deed) {
        if (!commitment.isOpen()) {
            throw new RefusedStepException(
                    Refusal.ILLEGAL_STEP, "A commitment that is " + commitment.status() + " cannot be reacted to.");
        }
        boolean forAnother = !partner.equals(deed.organisation());
        return new Reaction(
                id,
                commitment.id(),
                partner,
                text,
                deed.at(),
                forAnother ? deed.organisation() : null,
                forAnother ? deed.reason() : null);
    }
}
