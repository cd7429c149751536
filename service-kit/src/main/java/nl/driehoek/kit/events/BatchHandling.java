package nl.driehoek.kit.events;

import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.driehoek.kit.events.Inbox.EventName;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives the records that came together to their handler in one transaction: for events so many and so small that a
 * transaction of its own costs more than what it does. Inbox and effects of all of them are there together or not at all.
 *
 * <p>When anything fails, nothing of it stays, and the records are taken one by one as {@link IncomingEvents} takes those
 * of any channel. So a record that can never succeed is no dead letter for any but itself.
 *
 * <p>The channel is set to {@code batch=true}; {@code max.poll.records} bounds what comes together. An effect on many events
 * has no correlation id, so that it must not publish.
 *
 * @param <C> what a record changes
 */
public final class BatchHandling<C> {
    private static final Logger LOG = Logger.getLogger(BatchHandling.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final IncomingEvents incoming;
    private final Inbox inbox;
    private final Stopping stopping;
    private final String consumer;
    private final Consumer<List<C>> effect;
    private final Map<String, Reading<?, C>> types = new HashMap<>();
    private @Nullable Function<ConsumerRecord<String, byte[]>, C> tombstones;

    BatchHandling(IncomingEvents incoming, Inbox inbox, Stopping stopping, String consumer, Consumer<List<C>> effect) {
        this.incoming = incoming;
        this.inbox = inbox;
        this.stopping = stopping;
        this.consumer = consumer;
        this.effect = effect;
    }

    /** What an event of one type changes. */
    private record Reading<T, C>(
            String type, Class<T> dataType, BiFunction<ConsumerRecord<String, byte[]>, T, C> reader) {

        C change(IncomingEvents incoming, ConsumerRecord<String, byte[]> message, CloudEvent event) {
            return reader.apply(message, incoming.bind(event, dataType));
        }

        void alone(IncomingEvents.Handling handling, ConsumerRecord<String, byte[]> message, Consumer<List<C>> effect) {
            handling.on(type, dataType, (event, data) -> effect.accept(List.of(reader.apply(message, data))));
        }
    }

    /** A record of a batch; a tombstone without event. */
    private record Came(
            ConsumerRecord<String, byte[]> message,
            @Nullable CloudEvent event) {}

    /** Handles events of our own services; members that we do not know are ignored. */
    public <T> BatchHandling<C> on(
            String type, Class<T> dataType, BiFunction<ConsumerRecord<String, byte[]>, T, C> reader) {
        types.put(type, new Reading<>(type, dataType, reader));
        return this;
    }

    /** Handles tombstones. Their effect must be idempotent by itself: a tombstone has no event id. */
    public BatchHandling<C> onTombstone(Function<ConsumerRecord<String, byte[]>, C> reader) {
        tombstones = reader;
        return this;
    }

    /** Takes a record by itself, as one that is handed over once more. */
    public void receive(ConsumerRecord<String, byte[]> message) {
        IncomingEvents.Handling handling = incoming.of(consumer, message);
        types.values().forEach(type -> type.alone(handling, message, effect));
        Function<ConsumerRecord<String, byte[]>, C> reader = tombstones;
        if (reader != null) {
            handling.onTombstone(key -> effect.accept(List.of(reader.apply(message))));
        }
    }

    /**
     * Takes what came together. Returns when each record had its effect or is a dead letter; the whole may then be
     * acknowledged.
     */
    public void receive(
            ConsumerRecords<String, byte[]> messages, IncomingKafkaRecordBatchMetadata<String, byte[]> batch) {
        stopping.holdStill();
        try {
            IncomingEvents.withRequestContext(
                    () -> QuarkusTransaction.requiringNew().run(() -> takeTogether(messages)));
        } catch (RuntimeException e) {
            LOG.infof("%d records for %s are taken one by one: %s", messages.count(), consumer, e);
            batch.getBatchedMessages().forEach(this::takeAlone);
        }
    }

    private void takeTogether(Iterable<ConsumerRecord<String, byte[]>> messages) {
        List<Came> records = new ArrayList<>();
        List<EventName> names = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            CloudEvent event = message.value() == null ? null : IncomingEvents.parse(consumer, message);
            records.add(new Came(message, event));
            if (event != null && types.containsKey(event.getType())) {
                names.add(EventName.of(event));
            }
        }
        Set<EventName> first = inbox.firstOf(consumer, names);
        List<C> changes = new ArrayList<>();
        records.forEach(came -> addChange(came, first, changes));
        if (!changes.isEmpty()) {
            effect.accept(changes);
        }
    }

    /** @param first loses the event, which may be in the batch twice */
    private void addChange(Came came, Set<EventName> first, List<C> changes) {
        CloudEvent event = came.event();
        if (event == null) {
            if (tombstones != null && came.message().key() != null) {
                changes.add(tombstones.apply(came.message()));
            }
            return;
        }
        Reading<?, C> type = types.get(event.getType());
        if (type != null && first.remove(EventName.of(event))) {
            IncomingEvents.correlated(event, () -> changes.add(type.change(incoming, came.message(), event)));
        }
    }

    private void takeAlone(Message<?> message) {
        try {
            receive(recordOf(message));
        } catch (PoisonEventException e) {
            toDeadLetters(message, e);
        }
    }

    /**
     * Until the broker has it: an acknowledgement of the batch without it would lose it, and a refusal would make dead
     * letters of all of the batch. Its own acknowledgement says nothing of those before it, for those are done.
     */
    private void toDeadLetters(Message<?> message, PoisonEventException reason) {
        while (true) {
            try {
                message.nack(reason).toCompletableFuture().join();
                return;
            } catch (CompletionException e) {
                stopping.holdStill();
                LOG.warn("The dead letter cannot be sent, which is tried again", e);
                IncomingEvents.pause(PAUSE);
            }
        }
    }

    @SuppressWarnings("unchecked") // The deserializers are the same for all channels.
    private static ConsumerRecord<String, byte[]> recordOf(Message<?> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }
}
