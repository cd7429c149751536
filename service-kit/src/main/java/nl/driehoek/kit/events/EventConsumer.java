package nl.driehoek.kit.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What takes the records of a topic. Its method carries {@code @Incoming}, which names the channel; the interface lets the
 * kit hand over a record that came before once more, without the broker (see the package {@code deadletter}).
 */
public interface EventConsumer {

    /** Must be harmless when a record comes again, and when it comes after newer ones of its key. */
    void receive(ConsumerRecord<String, byte[]> message);
}
