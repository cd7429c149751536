package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.reconciliation.PublishedState;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.events.CommitmentChangedV1;
import nl.driehoek.partners.commitment.events.CommitmentEvents;
import nl.driehoek.partners.commitment.store.CommitmentStore;

/** Every commitment, as it should stand on the topic. */
@ApplicationScoped
public class PublishedCommitments implements PublishedState {
    private static final CommitmentFilter ALL =
            new CommitmentFilter(null, null, null, null, null, null, null, null, null);
    private static final int AT_ONCE = 200;

    private final CommitmentStore commitments;
    private final CommitmentEvents events;

    PublishedCommitments(CommitmentStore commitments, CommitmentEvents events) {
        this.commitments = commitments;
        this.events = events;
    }

    @Override
    public String topic() {
        return CommitmentChangedV1.TOPIC;
    }

    @Override
    public void each(Consumer<OutgoingEvent> present) {
        long after = 0;
        List<Listed<Commitment>> some;
        do {
            some = commitments.page(ALL, Sight.EVERYTHING, after, AT_ONCE);
            some.forEach(commitment -> present.accept(events.state(commitment.item())));
            after = some.isEmpty() ? after : some.get(some.size() - 1).number();
            commitments.forget();
        } while (!some.isEmpty());
    }

    @Override
    public OutgoingEvent gone(String key) {
        return CommitmentEvents.gone(key);
    }
}
