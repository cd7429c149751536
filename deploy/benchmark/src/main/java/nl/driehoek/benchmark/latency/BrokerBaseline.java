package nl.driehoek.benchmark.latency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.embedded.KafkaUsers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How long the broker alone takes from sending a record to reading it, at the same pace. */
final class BrokerBaseline {
    private static final String TOPIC = "driehoek.latency-probe";

    private final Bench bench;

    BrokerBaseline(Bench bench) {
        this.bench = bench;
    }

    Percentiles measure(Pace pace, int warmUp, int times, int bytes) throws InterruptedException {
        Map<String, Object> client = bench.kafka().client(KafkaUsers.ADMIN);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            try {
                return sendAndRead(client, pace, warmUp, times, new byte[bytes]);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The baseline could not be measured", e.getCause());
        }
    }

    private static Percentiles sendAndRead(Map<String, Object> client, Pace pace, int warmUp, int times, byte[] value)
            throws InterruptedException {
        // As durable as the services send, and as soon.
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("linger.ms", 0);
        Map<Integer, Long> sent = new ConcurrentHashMap<>();
        List<Long> took = new ArrayList<>();
        try (ArrivalWatch watch = new ArrivalWatch(client, TOPIC, ConsumerRecord::key);
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            pace.run(warmUp + times, number -> {
                sent.put(number, System.nanoTime());
                var unused = producer.send(new ProducerRecord<>(TOPIC, Integer.toString(number), value));
            });
            for (int number = warmUp; number < warmUp + times; number++) {
                took.add(watch.arrival(Integer.toString(number)) - sent.getOrDefault(number, 0L));
            }
        }
        return Percentiles.of(took);
    }
}
