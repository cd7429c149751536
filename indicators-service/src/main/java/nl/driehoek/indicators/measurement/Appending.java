package nl.driehoek.indicators.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.MeasurementReading.Read;
import nl.driehoek.indicators.measurement.MeasurementService.Recorded;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Finds what reports add to what is known, or everything that is wrong with them. Writes nothing. */
@ApplicationScoped
class Appending {
    private final Clock clock;

    Appending(Clock clock) {
        this.clock = clock;
    }

    /**
     * Who reports.
     *
     * @param by what is kept as the one who recorded it
     * @param source the system that reports; null when a caller does
     */
    record Reporter(Caller caller, String by, @Nullable ReportSource source) {

        static Reporter of(Caller caller) {
            return new Reporter(caller, caller.subject(), null);
        }

        static Reporter of(ReportSource source) {
            return new Reporter(Caller.SYSTEM, source.source(), source);
        }
    }

    /** Where in a document the report stands of which a fault is told. */
    enum Pointers {
        WHOLE,
        IN_LIST;

        Faults of(Faults document, int index) {
            return this == WHOLE ? document : document.at("measurements").at(index);
        }
    }

    /** What these reports come to, one for each: all of them, or with a fault in any of them none. */
    List<Recorded> append(
            List<ReportedMeasurement> reports, Pointers pointers, Reporter reporter, RecordingBasis basis) {
        reports.stream()
                .map(report -> path(report, basis.places()))
                .distinct()
                .filter(path -> !path.isEmpty())
                .forEach(reporter.caller()::requireActsFor);
        List<Read> read = read(reports, pointers, reporter.source(), basis);
        Map<SeriesKey, Series> series = new LinkedHashMap<>();
        read.forEach(one -> series.computeIfAbsent(one.series(), basis::series));
        Faults conflicts = new Faults();
        List<Recorded> recorded = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < read.size(); i++) {
            Read one = read.get(i);
            Series known = Objects.requireNonNull(series.get(one.series()));
            Series.Appended appended = known.append(one.observation(), one.correctionReason(), reporter.by(), now);
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
        return recorded;
    }

    private List<Read> read(
            List<ReportedMeasurement> reports, Pointers pointers, @Nullable ReportSource source, RecordingBasis basis) {
        Faults faults = new Faults();
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            ReportedMeasurement report = reports.get(i);
            String code = report.indicator();
            read(
                            report,
                            source,
                            code == null ? null : basis.indicators().get(code),
                            basis.places(),
                            pointers.of(faults, i))
                    .ifPresent(read::add);
        }
        ProblemException.throwIfAny(faults);
        return read;
    }

    /**
     * Reads a report, which may have gaps.
     *
     * @param places areas that are there, each with those that hold it
     */
    Optional<Read> read(
            ReportedMeasurement report,
            @Nullable ReportSource source,
            @Nullable Indicator indicator,
            Map<String, Set<String>> places,
            Faults faults) {
        Set<String> upwards = path(report, places);
        if (source != null) {
            source.checkMayReport(report.indicator(), upwards, faults);
        }
        return new MeasurementReading(report, indicator, !upwards.isEmpty(), LocalDate.now(clock), faults).read();
    }

    private static Set<String> path(ReportedMeasurement report, Map<String, Set<String>> places) {
        return report.area() == null ? Set.of() : places.getOrDefault(report.area(), Set.of());
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
}
