package nl.driehoek.indicators.measurement.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;

/** Publishes what was recorded: one event per series, or several in a row when it would be too large. */
@ApplicationScoped
public class MeasurementsPublisher {
    static final String TYPE = "nl.driehoek.indicators.measurements-recorded.v1";
    private static final String TOPIC = "driehoek.measurements";

    private final Outbox outbox;

    public MeasurementsPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Adds the events for these new versions to the present transaction. */
    public void publish(List<Measurement> added) {
        Map<SeriesKey, List<Measurement>> bySeries = added.stream()
                .collect(Collectors.groupingBy(Measurement::series, LinkedHashMap::new, Collectors.toList()));
        bySeries.forEach(this::publish);
    }

    private void publish(SeriesKey series, List<Measurement> versions) {
        MeasurementsRecordedV1 data = MeasurementsRecordedV1.of(series, versions);
        if (versions.size() > 1 && outbox.size(data) > Outbox.MAX_DATA_BYTES) {
            int half = versions.size() / 2;
            publish(series, versions.subList(0, half));
            publish(series, versions.subList(half, versions.size()));
            return;
        }
        String key = series.toString();
        String path = "/v1/measurements?indicator=" + encoded(series.indicator()) + "&area=" + encoded(series.area());
        outbox.add(new OutgoingEvent(TOPIC, key, TYPE, key, path, data));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
