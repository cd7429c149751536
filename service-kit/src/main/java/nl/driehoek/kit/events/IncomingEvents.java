package nl.driehoek.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.driehoek.kit.correlation.Correlation;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.BodyReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives an incoming Kafka record to its handler: once per event, inbox and effect in one transaction.
 *
 * <p>What fails for a passing reason (the database is away, a deadlock) is tried until it succeeds, so that order is
 * kept. What can never succeed is thrown as {@link PoisonEventException}; the channel then puts the record on the
 * dead-letter topic with that reason, and goes on.
 *
 * <p>A record that is handed once more by somebody who waits for the answer ({@link ReplayedRecord}) is not tried for ever.
 */
@ApplicationScoped
public class IncomingEvents {
    private static final Logger LOG = Logger.getLogger(IncomingEvents.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** A failure that does not look passing may still be one; after so many times it is a fault of the event. */
    private static final int TRIES = 5;
    /** Whoever waits for the answer can ask again. */
    private static final int REPLAY_TRIES = 2;

    private final Inbox inbox;
    private final ObjectMapper mapper;
    private final BodyReader strictReader;
    private final MeterRegistry meters;
    private final Instance<EntityManager> entityManager;
    private final Stopping stopping;
    private final Outbox outbox;

    /** @param entityManager absent in a service without entities */
    public IncomingEvents(
            Inbox inbox,
            ObjectMapper mapper,
            BodyReader strictReader,
            MeterRegistry meters,
            Instance<EntityManager> entityManager,
            Stopping stopping,
            Outbox outbox) {
        this.inbox = inbox;
        this.mapper = mapper;
        this.strictReader = strictReader;
        this.meters = meters;
        this.entityManager = entityManager;
        this.stopping = stopping;
        this.outbox = outbox;
    }

    /**
     * Starts the handling of a record.
     *
     * @param consumer stable name of this use of the topic; an event is handled once per consumer
     */
    public Handling of(String consumer, ConsumerRecord<String, byte[]> message) {
        return new Handling(consumer, message);
    }

    /**
     * Starts the handling of a channel whose records are taken many at once, as they came.
     *
     * @param consumer stable name of this use of the topic; an event is handled once per consumer
     * @param effect gives all changes of a batch their effect, in the transaction that notes its events; in the order of
     *     the topic per key
     */
    public <C> BatchHandling<C> inBatches(String consumer, Consumer<List<C>> effect) {
        return new BatchHandling<>(this, inbox, stopping, consumer, effect);
    }

    /** What to do with which type; types without a handler are passed over, for others may be added to a topic. */
    public final class Handling {
        private final String consumer;
        private final ConsumerRecord<String, byte[]> message;
        private final @Nullable ReplayedRecord replay;
        private final @Nullable CloudEvent event;

        private Handling(String consumer, ConsumerRecord<String, byte[]> message) {
            this.consumer = consumer;
            this.message = message;
            this.replay = message instanceof ReplayedRecord replayed ? replayed : null;
            this.event = message.value() == null ? null : parsed();
        }

        /** Handles events of our own services; members that we do not know are ignored. */
        public <T> Handling on(String type, Class<T> dataType, BiConsumer<CloudEvent, T> handler) {
            CloudEvent present = event;
            if (present != null && present.getType().equals(type)) {
                handle(present, () -> handler.accept(present, bind(present, dataType)));
            }
            return this;
        }

        /** Handles events of outsiders: checked as strictly as a request body, with all faults in the reason. */
        public <T> Handling onChecked(String type, Class<T> dataType, BiConsumer<CloudEvent, T> handler) {
            CloudEvent present = event;
            if (present != null && present.getType().equals(type)) {
                handle(
                        present,
                        () -> handler.accept(present, dataType.cast(strictReader.read(data(present), dataType))));
            }
            return this;
        }

        /**
         * Handles every event of outsiders, whatever its type, who are told what became of it: a refusal is answered and
         * is no dead letter. What is no CloudEvent has no sender who could be answered.
         */
        public <S> Handling onAnswered(AnsweredHandler<S> handler) {
            CloudEvent present = event == null ? parsed() : event;
            try {
                Answering.requireAnswerable(present);
            } catch (PoisonEventException e) {
                throw counted(e);
            }
            correlated(
                    present,
                    () -> untilDone(() ->
                            new Answering<>(inbox, consumer, present, message, handler).handle(this::inTransaction)));
            return this;
        }

        /** Handles a tombstone, by its key. Must be idempotent by itself: a tombstone has no event id. */
        public Handling onTombstone(Consumer<String> handler) {
            if (message.value() == null && message.key() != null) {
                untilDone(() -> inTransaction(() -> handler.accept(message.key())));
            }
            return this;
        }

        private void handle(CloudEvent present, Runnable effect) {
            correlated(
                    present,
                    () -> untilDone(() -> inTransaction(() -> {
                        if (inbox.isFirst(consumer, present.getSource(), present.getId())) {
                            effect.run();
                        } else {
                            LOG.debugf("Event %s had its effect before", present.getId());
                            if (replay != null) {
                                replay.tellHadItsEffect();
                            }
                        }
                    })));
        }

        private void untilDone(Runnable once) {
            Duration pause = FIRST_PAUSE;
            for (int failures = 1; ; failures++) {
                holdStillAtTheEnd();
                try {
                    withRequestContext(once);
                    return;
                } catch (PoisonEventException e) {
                    throw counted(e);
                } catch (ProblemException e) {
                    throw counted(new PoisonEventException(e.reason(), e));
                } catch (RuntimeException e) {
                    holdStillAtTheEnd();
                    if (failures >= (replay == null ? TRIES : REPLAY_TRIES) && (replay != null || !isPassing(e))) {
                        throw counted(new PoisonEventException("failed " + failures + " times: " + e, e));
                    }
                    LOG.warnf(
                            e,
                            "%s/%d@%d failed, is tried again",
                            message.topic(),
                            message.partition(),
                            message.offset());
                    pause(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }

        /** A replay has somebody who hears of its failure; what a channel delivers comes again, if nothing is said of it. */
        private void holdStillAtTheEnd() {
            if (replay == null) {
                stopping.holdStill();
            }
        }

        private void inTransaction(Runnable once) {
            boolean dryRun = replay != null && replay.isDryRun();
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    once.run();
                    if (dryRun) {
                        // What the database would refuse at the commit is to be heard as well.
                        entityManager.stream().forEach(EntityManager::flush);
                        outbox.flush();
                        throw new DryRunEnded();
                    }
                });
            } catch (DryRunEnded e) {
                LOG.debugf("The dry run of %s was rolled back", message.topic());
            }
            if (replay != null) {
                replay.tellHandled();
            }
        }

        private PoisonEventException counted(PoisonEventException e) {
            if (replay != null) {
                return e;
            }
            LOG.errorf(
                    "%s/%d@%d goes to the dead letters: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
            meters.counter("driehoek.events.dead.lettered", "consumer", consumer)
                    .increment();
            return e;
        }

        private CloudEvent parsed() {
            try {
                return parse(consumer, message);
            } catch (PoisonEventException e) {
                throw counted(e);
            }
        }
    }

    static CloudEvent parse(String consumer, ConsumerRecord<String, byte[]> message) {
        try {
            return KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException e) {
            throw new PoisonEventException(
                    "not a CloudEvent in binary content mode, for " + consumer + ": " + e.getMessage(), e);
        }
    }

    static void correlated(CloudEvent event, Runnable work) {
        Object correlation = event.getExtension(Correlation.ATTRIBUTE);
        Correlation.begin(correlation == null ? null : correlation.toString());
        try {
            work.run();
        } finally {
            Correlation.end();
        }
    }

    <T> T bind(CloudEvent event, Class<T> type) {
        try {
            T data = mapper.readValue(data(event), type);
            if (data == null) {
                throw new PoisonEventException("the data of " + event.getType() + " is null", null);
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new PoisonEventException(
                    "the data of " + event.getType() + " cannot be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("A byte array cannot fail to be read", e);
        }
    }

    private static byte[] data(CloudEvent event) {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new PoisonEventException(event.getType() + " came without data", null);
        }
        return data.toBytes();
    }

    /** Hibernate's session and other request-scoped beans need a request context, which a consumer thread lacks. */
    static void withRequestContext(Runnable work) {
        var requestContext = Arc.container().requestContext();
        if (requestContext.isActive()) {
            work.run();
            return;
        }
        requestContext.activate();
        try {
            work.run();
        } finally {
            requestContext.terminate();
        }
    }

    private static boolean isPassing(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientException || t instanceof SQLRecoverableException) {
                return true;
            }
            // PostgreSQL: 08 connection, 40 rollback (deadlock, serialization), 53 resources, 57 shutdown.
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches("(08|40|53|57).*")) {
                return true;
            }
        }
        return false;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting to try an event again", e);
        }
    }

    /** Takes back what a dry run did. */
    private static final class DryRunEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private DryRunEnded() {
            super(null, null, false, false);
        }
    }
}
