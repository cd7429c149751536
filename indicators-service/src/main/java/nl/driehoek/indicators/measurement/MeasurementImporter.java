package nl.driehoek.indicators.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.indicators.calculation.Calculations;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.events.MeasurementsPublisher;
import nl.driehoek.indicators.measurement.store.MeasurementBulk;
import nl.driehoek.indicators.status.Reassessments;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.target.store.TargetStore;

/**
 * Keeps the new versions that come with one import. The same follows from them as from those that
 * {@link MeasurementRecorder} keeps; they only come in thousands, so that what follows is done once, at the end.
 */
@ApplicationScoped
public class MeasurementImporter {
    private final MeasurementBulk store;
    private final IndicatorStore catalogue;
    private final Calculations calculations;
    private final MeasurementsPublisher publisher;
    private final TargetStore targets;
    private final Reassessments queue;

    public MeasurementImporter(
            MeasurementBulk store,
            IndicatorStore catalogue,
            Calculations calculations,
            MeasurementsPublisher publisher,
            TargetStore targets,
            Reassessments queue) {
        this.store = store;
        this.catalogue = catalogue;
        this.calculations = calculations;
        this.publisher = publisher;
        this.targets = targets;
        this.queue = queue;
    }

    /** Begins to keep versions of measurements of these indicators, which are held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Run begin(UUID importId, Collection<String> indicators) {
        Set<String> concerned = new HashSet<>(indicators);
        catalogue.calculatedFrom(indicators).forEach(calculated -> concerned.add(calculated.code()));
        return new Run(importId, targets.seriesOf(concerned));
    }

    /** The versions of one import, in the present transaction. */
    public final class Run {
        private final UUID importId;
        private final Set<String> withTargets;
        /** The new versions that targets rest on; the many others are not remembered. */
        private final Map<SeriesKey, List<Measurement>> judged = new LinkedHashMap<>();

        private Run(UUID importId, Collection<String> withTargets) {
            this.importId = importId;
            this.withTargets = new HashSet<>(withTargets);
        }

        /** Stores and publishes these versions, and what is calculated from them. All of a series come together. */
        public void keep(List<Measurement> added) {
            if (added.isEmpty()) {
                return;
            }
            store.addAll(added, importId);
            List<Measurement> followed = calculations.follow(added);
            store.addAll(followed, null);
            List<Measurement> all = new ArrayList<>(added);
            all.addAll(followed);
            publisher.publish(all);
            all.stream()
                    .filter(version -> withTargets.contains(version.series().toString()))
                    .forEach(version -> judged.computeIfAbsent(version.series(), series -> new ArrayList<>())
                            .add(version));
        }

        /** Has every target on these series judged, once, and after what is measured meanwhile. */
        public void follow() {
            if (!judged.isEmpty()) {
                queue.enqueue(
                        judged.keySet(),
                        Cause.of(judged.values().stream().flatMap(List::stream).toList()));
            }
        }
    }
}
