package nl.driehoek.indicators.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.events.MeasurementsPublisher;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;

/** Keeps new versions of measurements with all that follows from them, whoever they come from. */
@ApplicationScoped
public class MeasurementRecorder {
    private final MeasurementStore store;
    private final MeasurementsPublisher publisher;
    private final StatusService statuses;

    public MeasurementRecorder(MeasurementStore store, MeasurementsPublisher publisher, StatusService statuses) {
        this.store = store;
        this.publisher = publisher;
        this.statuses = statuses;
    }

    /** Stores and publishes these versions, and judges what rests on their series. Their indicators are held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<Measurement> added) {
        if (added.isEmpty()) {
            return;
        }
        added.forEach(store::add);
        publisher.publish(added);
        statuses.reassessSeries(
                added.stream().map(Measurement::series).distinct().toList(), Cause.of(added));
    }
}
