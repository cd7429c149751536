package nl.driehoek.indicators.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.area.AreaService;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.MeasurementReading.Read;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.measurement.store.RecordingBasisStore;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
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
    private final MeasurementRecorder recorder;
    private final Clock clock;

    public MeasurementService(
            MeasurementStore store,
            RecordingBasisStore bases,
            IndicatorStore indicators,
            IndicatorLocks locks,
            AreaService areas,
            MeasurementRecorder recorder,
            Clock clock) {
        this.store = store;
        this.bases = bases;
        this.indicators = indicators;
        this.locks = locks;
        this.areas = areas;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * What came of recording a measurement.
     *
     * @param added false when the very same was known already
     */
    public record Recorded(Measurement measurement, boolean added) {}

    /** Records a measurement that a caller sends. */
    @Transactional
    public Recorded record(ReportedMeasurement report, Caller caller) {
        return record(List.of(report), Pointers.WHOLE, caller, caller.subject(), null)
                .get(0);
    }

    /** Records several measurements that a caller sends: all of them, or with a fault in any of them none. */
    @Transactional
    public List<Recorded> recordAll(List<ReportedMeasurement> reports, Caller caller) {
        return record(reports, Pointers.IN_LIST, caller, caller.subject(), null);
    }

    /** Records a measurement that a system reports; what it may not report on is refused with all other faults. */
    @Transactional
    public Recorded recordReported(ReportedMeasurement report, ReportSource source) {
        return record(List.of(report), Pointers.WHOLE, Caller.SYSTEM, source.source(), source)
                .get(0);
    }

    /** Adds what is wrong with a report that cannot be recorded anyway; it may have gaps. */
    @Transactional
    public void checkReported(ReportedMeasurement report, ReportSource source, Faults faults) {
        Map<String, Set<String>> places = report.area() == null ? Map.of() : areas.codesUpwards(List.of(report.area()));
        read(report, source, indicator(report.indicator()), places, LocalDate.now(clock), faults);
    }

    /** Where in a document the report stands of which a fault is told. */
    private enum Pointers {
        WHOLE,
        IN_LIST;

        Faults of(Faults document, int index) {
            return this == WHOLE ? document : document.at("measurements").at(index);
        }
    }

    /** @param source the system that reports; null when a caller sends it */
    private List<Recorded> record(
            List<ReportedMeasurement> reports,
            Pointers pointers,
            Caller caller,
            String by,
            @Nullable ReportSource source) {
        RecordingBasis basis = bases.hold(reports);
        basis.places().values().forEach(caller::requireActsFor);
        List<Read> read = read(reports, pointers, source, basis);
        Map<SeriesKey, Series> series = new LinkedHashMap<>();
        read.forEach(one -> series.computeIfAbsent(one.series(), basis::series));
        Faults conflicts = new Faults();
        List<Recorded> recorded = new ArrayList<>();
        Instant now = now();
        for (int i = 0; i < read.size(); i++) {
            Read one = read.get(i);
            Series known = Objects.requireNonNull(series.get(one.series()));
            Series.Appended appended = known.append(one.observation(), one.correctionReason(), by, now);
            if (appended instanceof Series.Added added) {
                series.put(one.series(), added.series());
                recorded.add(new Recorded(added.measurement(), true));
            } else if (appended instanceof Series.Unchanged unchanged) {
                recorded.add(new Recorded(unchanged.existing(), false));
            } else {
                addConflict(((Series.Refused) appended).existing(), pointers.of(conflicts, i));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new ProblemException(
                    IndicatorsProblem.MEASUREMENT_DIFFERS,
                    "Say that it is a correction, and why, to record another value.",
                    conflicts.all());
        }
        recorder.keep(
                recorded.stream()
                        .filter(Recorded::added)
                        .map(Recorded::measurement)
                        .toList(),
                basis);
        return recorded;
    }

    private List<Read> read(
            List<ReportedMeasurement> reports, Pointers pointers, @Nullable ReportSource source, RecordingBasis basis) {
        Faults faults = new Faults();
        LocalDate today = LocalDate.now(clock);
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            ReportedMeasurement report = reports.get(i);
            String code = report.indicator();
            read(
                            report,
                            source,
                            code == null ? null : basis.indicators().get(code),
                            basis.places(),
                            today,
                            pointers.of(faults, i))
                    .ifPresent(read::add);
        }
        ProblemException.throwIfAny(faults);
        return read;
    }

    private Optional<Read> read(
            ReportedMeasurement report,
            @Nullable ReportSource source,
            @Nullable Indicator indicator,
            Map<String, Set<String>> places,
            LocalDate today,
            Faults faults) {
        Set<String> upwards = report.area() == null ? Set.of() : places.getOrDefault(report.area(), Set.of());
        if (source != null) {
            source.checkMayReport(report.indicator(), upwards, faults);
        }
        return new MeasurementReading(report, indicator, !upwards.isEmpty(), today, faults).read();
    }

    private @Nullable Indicator indicator(@Nullable String code) {
        return code == null
                ? null
                : indicators.find(code).map(VersionedIndicator::indicator).orElse(null);
    }

    private static void addConflict(Measurement existing, Faults faults) {
        String known = said(existing);
        faults.at("value")
                .add(
                        "measurement-differs",
                        "version " + existing.version() + " of " + existing.period() + " says " + known
                                + "; a correction needs a reason");
    }

    private static String said(Measurement existing) {
        if (existing.isWithdrawn()) {
            return "that it was withdrawn";
        }
        if (existing.observation().content() != null) {
            return "something else";
        }
        return existing.value() == null
                ? "that it is withheld"
                : existing.value().toPlainString();
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
                Series.of(key, List.of(known)).withdraw(known.period(), reason, caller.subject(), now());
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

    /** PostgreSQL keeps microseconds: what is answered now must be what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
