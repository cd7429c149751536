package nl.driehoek.partners.commitment.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.partners.commitment.domain.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who promises something has agreed, so that the commitment holds from now on. Comes again only when the promise
 * was changed and agreed to anew.
 *
 * @param partners codes of the organisations that agreed
 */
public record CommitmentAgreedV1(
        UUID id,
        UUID planId,
        String theme,
        @Nullable String reference,
        String title,
        List<String> partners,
        Instant agreedAt) {

    public static final String TYPE = "nl.driehoek.partners.commitment-agreed.v1";

    static OutgoingEvent of(Commitment agreed) {
        String id = agreed.id().toString();
        CommitmentAgreedV1 data = new CommitmentAgreedV1(
                agreed.id(),
                agreed.planId(),
                agreed.themes().main(),
                agreed.registration().reference(),
                agreed.promise().title(),
                List.copyOf(agreed.agreements().keySet()),
                agreed.statusSince());
        return new OutgoingEvent(CommitmentFacts.TOPIC, id, TYPE, id, "/v1/commitments/" + id, data);
    }
}
