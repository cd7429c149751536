package nl.driehoek.indicators.measurement.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.ArrayList;
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
    /** No sign takes more bytes of UTF-8 than this for each of its chars. */
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private final Outbox outbox;
    private final ObjectWriter json;

    public MeasurementsPublisher(Outbox outbox, ObjectMapper mapper) {
        this.outbox = outbox;
        this.json = mapper.writerFor(MeasurementsRecordedV1.class);
    }

    /** Makes the events for these new versions; their data is written as JSON once, here, for that tells their size. */
    public List<OutgoingEvent> events(List<Measurement> added) {
        Map<SeriesKey, List<Measurement>> bySeries = added.stream()
                .collect(Collectors.groupingBy(Measurement::series, LinkedHashMap::new, Collectors.toList()));
        List<OutgoingEvent> events = new ArrayList<>(bySeries.size());
        bySeries.forEach((series, versions) -> add(series, versions, events));
        return events;
    }

    /** Adds events to the present transaction. */
    public void publish(List<OutgoingEvent> events) {
        events.forEach(outbox::add);
    }

    private void add(SeriesKey series, List<Measurement> versions, List<OutgoingEvent> events) {
        String data = json(MeasurementsRecordedV1.of(series, versions));
        if (versions.size() > 1 && isTooLarge(data)) {
            int half = versions.size() / 2;
            add(series, versions.subList(0, half), events);
            add(series, versions.subList(half, versions.size()), events);
            return;
        }
        String key = series.toString();
        String path = "/v1/measurements?indicator=" + encoded(series.indicator()) + "&area=" + encoded(series.area());
        events.add(new OutgoingEvent(TOPIC, key, TYPE, key, path, new RawValue(data)));
    }

    private static boolean isTooLarge(String data) {
        return data.length() > Outbox.MAX_DATA_BYTES / MOST_BYTES_OF_A_CHAR
                && data.getBytes(UTF_8).length > Outbox.MAX_DATA_BYTES;
    }

    private String json(MeasurementsRecordedV1 data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
