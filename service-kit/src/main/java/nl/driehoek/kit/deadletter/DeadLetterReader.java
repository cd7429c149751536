package nl.driehoek.kit.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table of dead letters up to date with the service's dead-letter topics.
 *
 * <p>A plain consumer without a group, in each replica: how far it came stands in the database, in the transaction of the
 * letters themselves, so no offset can get lost, and what two replicas read is there once. It is not a channel, for a
 * channel would put what it cannot take on the dead-letter topic.
 */
@ApplicationScoped
public class DeadLetterReader {
    private static final Logger LOG = Logger.getLogger(DeadLetterReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int PAUSE_SECONDS = 5;

    private final DeadLetterStore store;
    private final Channels channels;
    private final Map<String, Object> settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "dead-letter-reader");
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /** @param broker the settings {@code kafka.*}: bootstrap servers, security */
    public DeadLetterReader(
            DeadLetterStore store,
            Channels channels,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry meters) {
        this.store = store;
        this.channels = channels;
        settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Also when the topic was made anew and is shorter than where we were.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        meters.gauge("driehoek.dead.letters.waiting", this, DeadLetterReader::waiting);
    }

    void start(@Observes StartupEvent event) {
        if (!channels.deadLetterTopics().isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (KafkaConsumer<byte[], byte[]> open =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = open;
                assign(open);
                while (stopped.getCount() > 0) {
                    take(open.poll(POLL));
                }
            } catch (WakeupException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The dead letters cannot be read; this is tried again", e);
                if (stoppedWithin(PAUSE_SECONDS)) {
                    return;
                }
            }
        }
    }

    private void assign(KafkaConsumer<byte[], byte[]> open) {
        List<TopicPartition> partitions = channels.deadLetterTopics().stream()
                .map(open::partitionsFor)
                .flatMap(Collection<PartitionInfo>::stream)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        open.assign(partitions);
        for (String topic : channels.deadLetterTopics()) {
            store.read(topic).forEach((partition, next) -> {
                TopicPartition known = new TopicPartition(topic, partition);
                if (partitions.contains(known)) {
                    open.seek(known, next);
                }
            });
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> letters) {
        for (TopicPartition partition : letters.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> read = letters.records(partition);
            long next = read.get(read.size() - 1).offset() + 1;
            QuarkusTransaction.requiringNew().run(() -> {
                read.forEach(letter -> store.add(OriginRecord.of(letter)));
                store.readUpTo(partition.topic(), partition.partition(), next);
            });
        }
    }

    private boolean stoppedWithin(int seconds) {
        try {
            return stopped.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private double waiting() {
        try {
            return store.waiting();
        } catch (RuntimeException e) {
            // A gauge has no other way to say that it does not know.
            return Double.NaN;
        }
    }
}
