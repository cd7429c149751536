package nl.driehoek.kit.sample;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.kit.events.BatchHandling;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.kit.reconciliation.ReplayedChannel;
import nl.driehoek.kit.sample.Things.Digit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what comes together in one transaction. */
@ApplicationScoped
public class DigitConsumer implements ReplayedChannel {
    public static final String TOPIC = "driehoek.target-statuses";
    public static final String TYPE = "nl.driehoek.sample.digit-appended.v1";

    private final BatchHandling<Digit> digits;

    public DigitConsumer(IncomingEvents incoming, Things things) {
        this.digits = incoming.inBatches("sample-digits", things::append)
                .on(TYPE, ThingDto.class, (message, thing) -> new Digit(thing.code(), thing.size()))
                .onTombstone(message -> new Digit(message.key(), null));
    }

    @Override
    public String channel() {
        return "digits-in";
    }

    @Override
    public void receive(ConsumerRecord<String, byte[]> message) {
        digits.receive(message);
    }

    @Incoming("digits-in")
    @Blocking
    public void receive(
            ConsumerRecords<String, byte[]> messages, IncomingKafkaRecordBatchMetadata<String, byte[]> batch) {
        digits.receive(messages, batch);
    }
}
