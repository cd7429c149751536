package nl.driehoek.indicators.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.driehoek.indicators.calculation.Calculations;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.events.MeasurementsPublisher;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.status.JudgingBasis;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.kit.correlation.Correlations;

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

    /**
     * The same for what was found while its indicators were held: what is known not to follow is not looked for.
     *
     * @param correlations the ids of those who report, by series, where they are several
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<Measurement> added, RecordingBasis basis, Correlations<SeriesKey> correlations) {
        if (basis.isInput()) {
            keep(added);
        } else if (!added.isEmpty()) {
            write(added, correlations);
            List<Measurement> judged =
                    added.stream().filter(one -> basis.isJudged(one.series())).toList();
            JudgingBasis before = basis.judging();
            if (before == null) {
                judge(judged, correlations);
            } else if (!judged.isEmpty()) {
                statuses.reassess(before.after(judged), Cause.of(judged), correlations);
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
        write(versions, Correlations.present());
        judge(versions, Correlations.present());
    }

    private void write(List<Measurement> versions, Correlations<SeriesKey> correlations) {
        store.add(versions);
        versions.stream()
                .collect(Collectors.groupingBy(Measurement::series, LinkedHashMap::new, Collectors.toList()))
                .forEach((series, ofSeries) ->
                        correlations.during(series, () -> publisher.publish(publisher.events(ofSeries))));
    }

    private void judge(List<Measurement> versions, Correlations<SeriesKey> correlations) {
        if (!versions.isEmpty()) {
            statuses.reassessSeries(
                    versions.stream().map(Measurement::series).distinct().toList(), Cause.of(versions), correlations);
        }
    }
}
