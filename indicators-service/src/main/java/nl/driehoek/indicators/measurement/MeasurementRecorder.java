package nl.driehoek.indicators.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.indicators.calculation.Calculations;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.events.MeasurementsPublisher;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;

/** Keeps new versions of measurements with all that follows from them, whoever they come from. */
@ApplicationScoped
public class MeasurementRecorder {
    private final MeasurementStore store;
    private final Calculations calculations;
    private final MeasurementsPublisher publisher;
    private final StatusService statuses;

    public MeasurementRecorder(
            MeasurementStore store,
            Calculations calculations,
            MeasurementsPublisher publisher,
            StatusService statuses) {
        this.store = store;
        this.calculations = calculations;
        this.publisher = publisher;
        this.statuses = statuses;
    }

    /**
     * Stores and publishes these versions and the calculated ones that follow from them, and judges what rests on their
     * series. Their indicators are held.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<Measurement> added) {
        List<Measurement> all = new ArrayList<>(added);
        all.addAll(calculations.follow(added));
        keepAll(all);
    }

    /** The same for what was found while its indicators were held: what is known not to follow is not looked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<Measurement> added, RecordingBasis basis) {
        if (basis.isInput()) {
            keep(added);
        } else if (!added.isEmpty()) {
            write(added);
            if (basis.isJudged(series(added))) {
                judge(added);
            }
        }
    }

    /** Does the same for all figures that change with a formula. All formulas are held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recalculate(Indicator indicator) {
        keepAll(calculations.recalculate(indicator));
    }

    private void keepAll(List<Measurement> versions) {
        if (versions.isEmpty()) {
            return;
        }
        write(versions);
        judge(versions);
    }

    private void write(List<Measurement> versions) {
        versions.forEach(store::add);
        publisher.publish(publisher.events(versions));
    }

    private void judge(List<Measurement> versions) {
        statuses.reassessSeries(series(versions), Cause.of(versions));
    }

    private static List<SeriesKey> series(List<Measurement> versions) {
        return versions.stream().map(Measurement::series).distinct().toList();
    }
}
