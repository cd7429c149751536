package nl.driehoek.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import nl.driehoek.indicators.indicator.events.IndicatorDefinedV1;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.reconciliation.PublishedState;
import nl.driehoek.kit.rest.Cursor;

/** Every indicator, as it should stand on the topic. */
@ApplicationScoped
public class PublishedIndicators implements PublishedState {
    private static final IndicatorFilter ALL = new IndicatorFilter(null, null, null, null, null, null);

    private final IndicatorStore store;

    PublishedIndicators(IndicatorStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return IndicatorDefinedV1.TOPIC;
    }

    @Override
    public void each(Consumer<OutgoingEvent> present) {
        Cursor page = new Cursor(Cursor.MAX_LIMIT, null);
        List<VersionedIndicator> some;
        do {
            some = store.list(ALL, page);
            some.forEach(found -> present.accept(IndicatorDefinedV1.of(found.indicator(), found.version())));
            page = some.isEmpty()
                    ? page
                    : new Cursor(
                            Cursor.MAX_LIMIT,
                            some.get(some.size() - 1).indicator().code());
        } while (!some.isEmpty());
    }

    @Override
    public OutgoingEvent gone(String key) {
        return IndicatorDefinedV1.gone(key);
    }
}
