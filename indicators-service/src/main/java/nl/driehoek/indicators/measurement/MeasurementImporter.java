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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.driehoek.indicators.calculation.Calculations;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.events.MeasurementsPublisher;
import nl.driehoek.indicators.measurement.store.MeasurementBulk;
import nl.driehoek.indicators.status.Reassessments;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.target.store.TargetStore;
import org.jspecify.annotations.Nullable;

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
        Set<String> inputs = new HashSet<>();
        for (Indicator calculated : catalogue.calculatedFrom(indicators)) {
            concerned.add(calculated.code());
            Formula formula = calculated.formula();
            if (formula != null) {
                inputs.addAll(List.of(formula.numerator(), formula.denominator()));
            }
        }
        return new Run(importId, targets.seriesOf(concerned), inputs);
    }

    /** The versions of one import, in the present transaction. */
    public final class Run {
        private final UUID importId;
        private final Set<String> withTargets;
        private final Set<String> inputs;
        /** The new versions that targets rest on; the many others are not remembered. */
        private final Map<SeriesKey, List<Measurement>> judged = new LinkedHashMap<>();
        /** Of every series that others are calculated from one version, by area: a series is calculated as a whole. */
        private final SortedMap<String, Map<SeriesKey, Measurement>> changed = new TreeMap<>();

        private Run(UUID importId, Collection<String> withTargets, Set<String> inputs) {
            this.importId = importId;
            this.withTargets = new HashSet<>(withTargets);
            this.inputs = inputs;
        }

        /** Stores and publishes these versions. All of a series come together. */
        public void keep(List<Measurement> added) {
            keep(added, importId);
            added.stream()
                    .filter(version -> inputs.contains(version.series().indicator()))
                    .forEach(version -> changed.computeIfAbsent(version.series().area(), area -> new LinkedHashMap<>())
                            .put(version.series(), version));
        }

        private void keep(List<Measurement> added, @Nullable UUID from) {
            if (added.isEmpty()) {
                return;
            }
            store.addAll(added, from);
            publisher.publish(added);
            added.stream()
                    .filter(version -> withTargets.contains(version.series().toString()))
                    .forEach(version -> judged.computeIfAbsent(version.series(), series -> new ArrayList<>())
                            .add(version));
        }

        /**
         * Calculates what follows, now that both terms of every formula are in, and has every target on these series
         * judged, once, and after what is measured meanwhile.
         */
        public void follow() {
            for (Map<SeriesKey, Measurement> here : changed.values()) {
                keep(calculations.follow(List.copyOf(here.values())), null);
            }
            if (!judged.isEmpty()) {
                queue.enqueue(
                        judged.keySet(),
                        Cause.of(judged.values().stream().flatMap(List::stream).toList()));
            }
        }
    }
}
