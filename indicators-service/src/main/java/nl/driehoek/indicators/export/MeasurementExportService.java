package nl.driehoek.indicators.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.MeasurementRange;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.store.MeasurementExtract;
import nl.driehoek.indicators.measurement.store.MeasurementStore;

/**
 * Exports measurements. Each page is read in a transaction of its own, for a slow reader must not keep the database; that
 * all of them tell of one moment makes them one whole.
 */
@ApplicationScoped
public class MeasurementExportService {
    /** Measurements that are in memory at a time. */
    static final int PAGE = 500;

    private final MeasurementExtract measurements;
    private final IndicatorStore indicators;
    private final Clock clock;

    public MeasurementExportService(MeasurementExtract measurements, IndicatorStore indicators, Clock clock) {
        this.measurements = measurements;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** In the form that can be imported again. */
    public Export table(MeasurementRange asked) {
        MeasurementRange range = asked.at(clock.instant());
        List<String> breakdownKeys = QuarkusTransaction.joiningExisting().call(() -> measurements.breakdownKeys(range));
        return Export.of(
                MeasurementColumns.form(breakdownKeys),
                pages(range),
                measurement -> MeasurementColumns.cells(measurement, breakdownKeys));
    }

    /** As a data message of SDMX. */
    public Export sdmx(MeasurementRange asked) {
        MeasurementRange range = asked.at(clock.instant());
        Map<String, Optional<String>> units = new HashMap<>();
        return Export.of(
                SdmxColumns.FORM,
                pages(range),
                measurement -> SdmxColumns.cells(
                        measurement,
                        units.computeIfAbsent(measurement.series().indicator(), this::unit)
                                .orElse(null)));
    }

    private Optional<String> unit(String indicator) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> indicators.find(indicator).map(found -> found.indicator()
                        .unit()));
    }

    private Pages<Measurement> pages(MeasurementRange range) {
        return new Pages<>(
                PAGE,
                after -> QuarkusTransaction.joiningExisting().call(() -> measurements.page(range, after, PAGE)),
                MeasurementStore::sortKey);
    }
}
