package nl.driehoek.indicators.measurement;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.measurement.Appending.Pointers;
import nl.driehoek.indicators.measurement.Appending.Reporter;
import nl.driehoek.indicators.measurement.MeasurementService.Recorded;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.RecordingBasisStore;
import nl.driehoek.kit.correlation.Correlation;
import nl.driehoek.kit.correlation.Correlations;
import nl.driehoek.kit.gathering.Gathering;
import nl.driehoek.kit.security.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records together, in one transaction, what several callers report at the same time: most of what a single figure costs
 * is going to the database and back. Each caller gets its own answer, faults included, as if it had been alone.
 *
 * <p>Left out, and to be recorded alone, is what would keep others waiting or mix with them: a figure whose indicator
 * somebody else holds or others are calculated from, and a second one of the same series. When the transaction fails, all
 * are.
 */
@ApplicationScoped
class GatheredReports {
    private static final Logger LOG = Logger.getLogger(GatheredReports.class);
    private static final int MOST = 32;

    private final RecordingBasisStore bases;
    private final Appending appending;
    private final MeasurementRecorder recorder;
    private final Gathering<Asked> gathering = new Gathering<>(this::record, MOST);

    GatheredReports(
            RecordingBasisStore bases, Appending appending, MeasurementRecorder recorder, MeterRegistry meters) {
        this.bases = bases;
        this.appending = appending;
        this.recorder = recorder;
        meters.gauge("driehoek.measurements.waiting", this, GatheredReports::waiting);
    }

    /** How many wait for the transaction of those before them. */
    int waiting() {
        return gathering.waiting();
    }

    /** A report and what came of it: nothing when it was left out. */
    private static final class Asked {
        private final ReportedMeasurement report;
        private final Caller caller;
        private final @Nullable String correlationId = Correlation.current();
        private @Nullable Outcome outcome;

        private Asked(ReportedMeasurement report, Caller caller) {
            this.report = report;
            this.caller = caller;
        }
    }

    /** One of the two. */
    private record Outcome(
            @Nullable Recorded recorded, @Nullable RuntimeException refusal) {}

    /**
     * Records a report in a transaction of its own or with others.
     *
     * @return empty when it is to be recorded alone; nothing came of it then
     */
    Optional<Recorded> record(ReportedMeasurement report, Caller caller) {
        Asked asked = new Asked(report, caller);
        gathering.ask(asked);
        Outcome outcome = asked.outcome;
        if (outcome != null && outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return Optional.ofNullable(outcome).map(Outcome::recorded);
    }

    private void record(List<Asked> all) {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> outcomes(all))
                    .forEach((asked, outcome) -> asked.outcome = outcome);
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d measurements could not be recorded together", all.size());
        }
    }

    private Map<Asked, Outcome> outcomes(List<Asked> all) {
        List<Asked> first = firstOfEachSeries(all);
        RecordingBasis basis =
                bases.tryHold(first.stream().map(asked -> asked.report).toList());
        Map<Asked, Outcome> outcomes = new HashMap<>();
        List<Measurement> added = new ArrayList<>();
        Map<SeriesKey, String> correlationIds = new HashMap<>();
        for (Asked asked : first) {
            if (basis.holds(asked.report)) {
                Outcome outcome = outcome(asked, basis);
                outcomes.put(asked, outcome);
                if (outcome.recorded() != null && outcome.recorded().added()) {
                    Measurement measurement = outcome.recorded().measurement();
                    added.add(measurement);
                    if (asked.correlationId != null) {
                        correlationIds.put(measurement.series(), asked.correlationId);
                    }
                }
            }
        }
        recorder.keep(added, basis, new Correlations<>(correlationIds));
        return outcomes;
    }

    private Outcome outcome(Asked asked, RecordingBasis basis) {
        try {
            return new Outcome(
                    appending
                            .append(List.of(asked.report), Pointers.WHOLE, Reporter.of(asked.caller), basis)
                            .get(0),
                    null);
        } catch (RuntimeException e) {
            return new Outcome(null, e);
        }
    }

    private static List<Asked> firstOfEachSeries(List<Asked> all) {
        Set<SeriesKey> series = new HashSet<>();
        return all.stream()
                .filter(asked -> MeasurementReading.about(asked.report)
                        .map(about -> series.add(about.series()))
                        .orElse(true))
                .toList();
    }
}
