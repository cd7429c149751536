package nl.driehoek.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "driehoek.target-statuses";

    @TempDir
    Path directory;

    @Test
    void allTopicsAreThereWithTheirSettings() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.startTemporary();
                Admin admin = Admin.create(kafka.client(KafkaUsers.ADMIN))) {
            assertThat(admin.listTopics().names().get()).containsAll(Topics.names());

            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
            assertThat(admin.describeTopics(List.of(TOPIC))
                            .allTopicNames()
                            .get()
                            .get(TOPIC)
                            .partitions())
                    .hasSize(3);
        }
    }

    @Test
    void anUnknownTopicDoesNotAppearByItself() {
        try (EmbeddedKafka kafka = EmbeddedKafka.startTemporary();
                KafkaProducer<String, String> producer = producer(kafka)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("driehoek.misspelt", "key", "value"))
                            .get())
                    .hasMessageContaining("driehoek.misspelt");
        }
    }

    @Test
    void eventsStayOverARestartOnOtherPorts() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(directory, 0, 0);
                KafkaProducer<String, String> producer = producer(first)) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", "kept")).get();
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(directory, 0, 0)) {
            assertThat(read(second)).extracting(ConsumerRecord::value).containsExactly("kept");
        }
    }

    private static KafkaProducer<String, String> producer(EmbeddedKafka kafka) {
        Map<String, Object> settings = kafka.client(KafkaUsers.ADMIN);
        settings.put("max.block.ms", 3000);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Iterable<ConsumerRecord<String, String>> read(EmbeddedKafka kafka) {
        Map<String, Object> settings = kafka.client(KafkaUsers.ADMIN);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            return consumer.poll(Duration.ofSeconds(20)).records(TOPIC);
        }
    }
}
