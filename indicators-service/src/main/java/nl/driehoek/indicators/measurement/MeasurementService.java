package nl.driehoek.indicators.measurement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.area.AreaService;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.Appending.Pointers;
import nl.driehoek.indicators.measurement.Appending.Reporter;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.measurement.store.RecordingBasisStore;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.kit.correlation.Correlations;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Use cases of measurements. */
@ApplicationScoped
public class MeasurementService {
    private final MeasurementStore store;
    private final RecordingBasisStore bases;
    private final IndicatorStore indicators;
    private final IndicatorLocks locks;
    private final AreaService areas;
    private final Appending appending;
    private final GatheredReports gathered;
    private final MeasurementRecorder recorder;
    private final Clock clock;

    public MeasurementService(
            MeasurementStore store,
            RecordingBasisStore bases,
            IndicatorStore indicators,
            IndicatorLocks locks,
            AreaService areas,
            Appending appending,
            GatheredReports gathered,
            MeasurementRecorder recorder,
            Clock clock) {
        this.store = store;
        this.bases = bases;
        this.indicators = indicators;
        this.locks = locks;
        this.areas = areas;
        this.appending = appending;
        this.gathered = gathered;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * What came of recording a measurement.
     *
     * @param added false when the very same was known already
     */
    public record Recorded(Measurement measurement, boolean added) {}

    /** Records a measurement that a caller sends; together with others that come at the same time, where that can be. */
    public Recorded record(ReportedMeasurement report, Caller caller) {
        // A transaction that is there already is not to be shared.
        Optional<Recorded> together =
                QuarkusTransaction.isActive() ? Optional.empty() : gathered.record(report, caller);
        return together.orElseGet(() -> QuarkusTransaction.joiningExisting()
                .call(() -> record(List.of(report), Pointers.WHOLE, Reporter.of(caller))
                        .get(0)));
    }

    /** Records several measurements that a caller sends: all of them, or with a fault in any of them none. */
    @Transactional
    public List<Recorded> recordAll(List<ReportedMeasurement> reports, Caller caller) {
        return record(reports, Pointers.IN_LIST, Reporter.of(caller));
    }

    /** Records a measurement that a system reports; what it may not report on is refused with all other faults. */
    @Transactional
    public Recorded recordReported(ReportedMeasurement report, ReportSource source) {
        return record(List.of(report), Pointers.WHOLE, Reporter.of(source)).get(0);
    }

    private List<Recorded> record(List<ReportedMeasurement> reports, Pointers pointers, Reporter reporter) {
        RecordingBasis basis = bases.hold(reports);
        List<Recorded> recorded = appending.append(reports, pointers, reporter, basis);
        recorder.keep(
                recorded.stream()
                        .filter(Recorded::added)
                        .map(Recorded::measurement)
                        .toList(),
                basis,
                Correlations.present());
        return recorded;
    }

    /** Adds what is wrong with a report that cannot be recorded anyway; it may have gaps. */
    @Transactional
    public void checkReported(ReportedMeasurement report, ReportSource source, Faults faults) {
        Map<String, Set<String>> places = report.area() == null ? Map.of() : areas.codesUpwards(List.of(report.area()));
        appending.read(report, source, indicator(report.indicator()), places, faults);
    }

    private @Nullable Indicator indicator(@Nullable String code) {
        return code == null
                ? null
                : indicators.find(code).map(VersionedIndicator::indicator).orElse(null);
    }

    /**
     * Takes a measurement back: a version that says so. Taking it back twice changes nothing.
     *
     * @param ifMatch ETag of the version that the caller has seen
     */
    @Transactional
    public Recorded withdraw(UUID id, String reason, @Nullable String ifMatch, Caller caller) {
        SeriesKey key = get(id, null).series();
        caller.requireActsFor(areas.codesUpwards(key.area()));
        locks.hold(List.of(key.indicator()));
        refuseCalculated(key);
        Measurement known = get(id, null);
        if (known.isWithdrawn()) {
            return new Recorded(known, false);
        }
        Versions.requireMatch(ifMatch, known.version());
        Series.Appended appended =
                Series.of(key, List.of(known)).withdraw(known.period(), reason, caller.subject(), clock.instant());
        if (appended instanceof Series.Added added) {
            recorder.keep(List.of(added.measurement()));
            return new Recorded(added.measurement(), true);
        }
        return new Recorded(known, false);
    }

    private void refuseCalculated(SeriesKey key) {
        boolean calculated = indicators
                .find(key.indicator())
                .filter(found -> found.indicator().isCalculated())
                .isPresent();
        if (calculated) {
            throw new ProblemException(
                    IndicatorsProblem.MEASUREMENT_CALCULATED,
                    "It follows from the figures of other indicators: withdraw or correct those.");
        }
    }

    /**
     * The latest version of a measurement.
     *
     * @param asOf a moment at which it was the latest; null for now
     */
    @Transactional
    public Measurement get(UUID id, @Nullable Instant asOf) {
        List<Measurement> versions = versions(id, asOf);
        return versions.get(versions.size() - 1);
    }

    /**
     * All versions of a measurement, the first one first.
     *
     * @param asOf leaves out what was recorded after this moment; null for nothing
     */
    @Transactional
    public List<Measurement> versions(UUID id, @Nullable Instant asOf) {
        List<Measurement> versions = store.versions(id).stream()
                .filter(version -> asOf == null || !version.recordedAt().isAfter(asOf))
                .toList();
        if (versions.isEmpty()) {
            throw ProblemException.notFound(
                    "There is no measurement " + id + (asOf == null ? "." : " that was known at " + asOf + "."));
        }
        return versions;
    }

    @Transactional
    public List<Measurement> list(MeasurementFilter filter, Cursor page) {
        return store.list(filter, page);
    }

    /** What {@link #list} sorts by, and its next page starts after. */
    public String sortKey(Measurement measurement) {
        return MeasurementStore.sortKey(measurement);
    }
}
