package nl.driehoek.indicators.overdue.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueMeasurement;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;

/** Tells that a measurement is overdue, among the measurements of its series. */
@ApplicationScoped
public class OverduePublisher {
    static final String TYPE = "nl.driehoek.indicators.measurement-overdue.v1";
    private static final String TOPIC = "driehoek.measurements";

    private final Outbox outbox;

    public OverduePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(OverdueMeasurement overdue) {
        SeriesKey series = overdue.series();
        String key = series.toString();
        String path = "/v1/overdue-measurements?indicator=" + URLEncoder.encode(series.indicator(), UTF_8) + "&area="
                + URLEncoder.encode(series.area(), UTF_8);
        outbox.add(new OutgoingEvent(TOPIC, key, TYPE, key, path, MeasurementOverdueV1.of(overdue)));
    }
}
