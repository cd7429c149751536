package nl.driehoek.indicators.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementBulk;
import nl.driehoek.kit.domain.Period;

/** Compares all figures of an import with what is known, some thousands at a time. */
final class Comparison {
    private static final int BATCH = 5_000;

    private final MeasurementBulk measurements;
    private final FigureComparing comparing;
    private final RunControl control;
    /** Nothing needs to be looked up of an indicator that has no figures yet. */
    private final Map<String, Boolean> recorded = new HashMap<>();

    private final Map<SeriesKey, List<StagedFigure>> waiting = new HashMap<>();
    private final List<SeriesKey> order = new ArrayList<>();
    private int count;

    Comparison(MeasurementBulk measurements, FigureComparing comparing, RunControl control) {
        this.measurements = measurements;
        this.comparing = comparing;
        this.control = control;
    }

    /**
     * What some figures came to.
     *
     * @param added new versions, all of a series together
     * @param figures how many figures were compared
     */
    record Batch(List<Measurement> added, int figures) {}

    void all(FigureFile figures, Consumer<Batch> taker) {
        figures.each((series, own) -> {
            // A series is never torn apart: it has one event.
            waiting.put(series, own);
            order.add(series);
            count += own.size();
            if (count >= BATCH) {
                taker.accept(compare());
            }
        });
        if (count > 0) {
            taker.accept(compare());
        }
    }

    private Batch compare() {
        control.check();
        Map<SeriesKey, List<Period>> asked = new HashMap<>();
        waiting.forEach((series, own) -> {
            if (recorded.computeIfAbsent(series.indicator(), measurements::isRecorded)) {
                asked.put(
                        series,
                        own.stream()
                                .map(figure -> figure.read().observation().period())
                                .distinct()
                                .toList());
            }
        });
        Map<SeriesKey, Series> known = asked.isEmpty() ? Map.of() : measurements.latest(asked);
        List<Measurement> added = new ArrayList<>(count);
        for (SeriesKey series : order) {
            comparing.compare(
                    known.getOrDefault(series, Series.empty(series)),
                    waiting.getOrDefault(series, List.of()),
                    added::add);
        }
        Batch batch = new Batch(added, count);
        waiting.clear();
        order.clear();
        count = 0;
        return batch;
    }
}
