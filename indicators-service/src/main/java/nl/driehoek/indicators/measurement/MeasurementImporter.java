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
import nl.driehoek.kit.events.OutgoingEvent;
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

    /**
     * New versions in the form in which they are written, which is the greater part of the work and needs no transaction.
     *
     * @param rows as {@link MeasurementBulk} writes them
     * @param judged those that targets rest on
     * @param inputs those that others are calculated from
     */
    public record Prepared(
            byte[] rows, List<OutgoingEvent> events, List<Measurement> judged, List<Measurement> inputs) {
        public static final Prepared NOTHING = new Prepared(new byte[0], List.of(), List.of(), List.of());

        /** What was calculated is not calculated with again: that was done at once. */
        private Prepared withoutInputs() {
            return new Prepared(rows, events, judged, List.of());
        }
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
            this.withTargets = Set.copyOf(withTargets);
            this.inputs = Set.copyOf(inputs);
        }

        /** Makes ready what {@link #keep} writes; on any thread. All of a series come together, one after another. */
        public Prepared prepare(List<Measurement> added) {
            return prepare(added, importId);
        }

        private Prepared prepare(List<Measurement> added, @Nullable UUID from) {
            if (added.isEmpty()) {
                return Prepared.NOTHING;
            }
            List<Measurement> toJudge = new ArrayList<>();
            List<Measurement> terms = new ArrayList<>();
            SeriesKey series = added.get(0).series();
            boolean isJudged = withTargets.contains(series.toString());
            for (Measurement version : added) {
                if (!version.series().equals(series)) {
                    series = version.series();
                    isJudged = withTargets.contains(series.toString());
                }
                if (isJudged) {
                    toJudge.add(version);
                }
                if (inputs.contains(series.indicator())) {
                    terms.add(version);
                }
            }
            return new Prepared(store.rows(added, from), publisher.events(added), toJudge, terms);
        }

        /** Stores and publishes these versions. */
        public void keep(Prepared versions) {
            store.add(versions.rows());
            publisher.publish(versions.events());
            versions.judged().forEach(version -> judged.computeIfAbsent(version.series(), series -> new ArrayList<>())
                    .add(version));
            versions.inputs()
                    .forEach(version -> changed.computeIfAbsent(version.series().area(), area -> new LinkedHashMap<>())
                            .put(version.series(), version));
        }

        /**
         * Calculates what follows, now that both terms of every formula are in, and has every target on these series
         * judged, once, and after what is measured meanwhile.
         */
        public void follow() {
            List<Map<SeriesKey, Measurement>> areas = List.copyOf(changed.values());
            for (Map<SeriesKey, Measurement> here : areas) {
                keep(prepare(calculations.follow(List.copyOf(here.values())), null)
                        .withoutInputs());
            }
            if (!judged.isEmpty()) {
                queue.enqueue(
                        judged.keySet(),
                        Cause.of(judged.values().stream().flatMap(List::stream).toList()));
            }
        }
    }
}
