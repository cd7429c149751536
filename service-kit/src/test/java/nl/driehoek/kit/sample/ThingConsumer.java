package nl.driehoek.kit.sample;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.IncomingEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class ThingConsumer implements EventConsumer {
    public static final String TYPE = "nl.driehoek.sample.thing-grown.v1";

    private final IncomingEvents incoming;
    private final Things things;

    public ThingConsumer(IncomingEvents incoming, Things things) {
        this.incoming = incoming;
        this.things = things;
    }

    @Override
    @Incoming("things-in")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("sample", message)
                .onChecked(
                        TYPE,
                        ThingDto.class,
                        (event, thing) -> things.grow(
                                thing.code(), thing.size(), thing.size().compareTo(BigDecimal.TEN) == 0));
    }
}
