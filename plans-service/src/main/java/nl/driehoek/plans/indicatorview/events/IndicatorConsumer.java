package nl.driehoek.plans.indicatorview.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.plans.indicatorview.KnownIndicators;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the catalogue of indicators. */
@ApplicationScoped
public class IndicatorConsumer implements EventConsumer {
    private final IncomingEvents incoming;
    private final KnownIndicators indicators;

    public IndicatorConsumer(IncomingEvents incoming, KnownIndicators indicators) {
        this.incoming = incoming;
        this.indicators = indicators;
    }

    @Override
    @Incoming("indicators")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("indicator-view", message)
                .on(
                        IndicatorDefinedV1.TYPE,
                        IndicatorDefinedV1.class,
                        (event, defined) -> indicators.takeIn(
                                defined.indicator(), EventMark.of(message).sequence()))
                .onTombstone(
                        code -> indicators.forget(code, EventMark.of(message).sequence()));
    }
}
