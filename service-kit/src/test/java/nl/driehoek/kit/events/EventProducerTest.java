package nl.driehoek.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.driehoek.kit.sample.Things;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class EventProducerTest {
    private static final String KEY = "in-order";
    private static final int LARGER_THAN_A_REQUEST = 2 * 1024 * 1024;

    @Inject
    EventProducer producer;

    private static ProducerRecord<String, byte[]> record(String value) {
        return new ProducerRecord<>(Things.TOPIC, KEY, value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingOvertakesARecordThatFailed() throws Exception {
        ProducerRecord<String, byte[]> refused =
                new ProducerRecord<>(Things.TOPIC, KEY, new byte[LARGER_THAN_A_REQUEST]);

        assertThatThrownBy(() -> producer.sendAll(List.of(record("first"), refused, record("third")), () -> 0))
                .hasRootCauseInstanceOf(RecordTooLargeException.class);
        producer.sendAll(List.of(record("first"), record("second"), record("third")), () -> 0);

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            reader.await(r -> KEY.equals(r.key()) && "third".equals(text(r.value())));
            List<String> firstDeliveries = reader.all().stream()
                    .filter(r -> KEY.equals(r.key()))
                    .map(r -> text(r.value()))
                    .distinct()
                    .toList();
            assertThat(firstDeliveries).containsExactly("first", "second", "third");
        }
    }

    private static String text(byte[] value) {
        return new String(Objects.requireNonNull(value), StandardCharsets.UTF_8);
    }
}
