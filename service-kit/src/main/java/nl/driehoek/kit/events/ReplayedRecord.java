package nl.driehoek.kit.events;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not take and is handed once more, as it was on its topic. It tells
 * {@link IncomingEvents} that somebody waits for the answer, and hears what came of it.
 */
public final class ReplayedRecord extends ConsumerRecord<String, byte[]> {
    private final boolean dryRun;
    private boolean handled;
    private boolean hadItsEffect;

    /** @param dryRun all that is done for it is rolled back */
    @SuppressWarnings("NullAway") // Kafka's own class is not annotated: key and value may be null.
    public ReplayedRecord(
            String topic,
            int partition,
            long offset,
            long timestamp,
            @Nullable String key,
            byte @Nullable [] value,
            Headers headers,
            boolean dryRun) {
        super(
                topic,
                partition,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                NULL_SIZE,
                NULL_SIZE,
                key,
                value,
                headers,
                Optional.empty());
        this.dryRun = dryRun;
    }

    /** Whether a consumer did something with it, which may be seeing that something newer came since. */
    public boolean isHandled() {
        return handled;
    }

    /** Whether it was taken before, as by a delivery that came twice. */
    public boolean hadItsEffect() {
        return hadItsEffect;
    }

    boolean isDryRun() {
        return dryRun;
    }

    void tellHandled() {
        handled = true;
    }

    void tellHadItsEffect() {
        hadItsEffect = true;
    }
}
