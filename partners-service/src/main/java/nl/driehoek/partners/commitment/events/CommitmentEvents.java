package nl.driehoek.partners.commitment.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.ProgressReport;

/** Publishes what changes, in the transaction of the change; nothing can be too large to be published. */
@ApplicationScoped
public class CommitmentEvents {
    private final Outbox outbox;

    public CommitmentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void proposed(Commitment commitment) {
        outbox.add(state(commitment));
    }

    /** The event that tells a commitment as it is. */
    public OutgoingEvent state(Commitment commitment) {
        return fitting(detail -> CommitmentChangedV1.of(commitment, detail)).event();
    }

    /** There is no such commitment. */
    public static OutgoingEvent gone(String id) {
        return OutgoingEvent.tombstone(
                CommitmentChangedV1.TOPIC, id, CommitmentChangedV1.TYPE, id, "/v1/commitments/" + id);
    }

    /** The new state, and beside it what happened: that all have agreed, and which reports became overdue. */
    public void changed(Commitment before, Commitment now) {
        outbox.add(state(now));
        if (before.status() == CommitmentStatus.PROPOSED && now.status() == CommitmentStatus.AGREED) {
            outbox.add(CommitmentAgreedV1.of(now));
        }
        ReportOverdueV1.of(before, now).forEach(outbox::add);
    }

    /** A report, or its next version. */
    public void reported(Commitment commitment, ProgressReport report) {
        outbox.add(fitting(detail -> ProgressReportedV1.of(commitment, report, detail))
                .event());
    }

    /** As much as an event can hold; the least always fits, for the parts of a commitment have largest sizes. */
    private <T> T fitting(Function<Detail, T> data) {
        return Stream.of(Detail.values())
                .map(data)
                .filter(told -> outbox.size(told) <= Outbox.MAX_DATA_BYTES)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The least of a commitment is too large for an event"));
    }
}
