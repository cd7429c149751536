package nl.driehoek.indicators.status;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.driehoek.indicators.indicator.IndicatorService;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.MeasurementReading;
import nl.driehoek.indicators.measurement.MeasurementService;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.status.domain.StatusMethod1;
import nl.driehoek.indicators.status.store.StatusStore;
import nl.driehoek.indicators.target.RevisionInForce;
import nl.driehoek.indicators.target.TargetService;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.store.TargetStore;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;

/** Lets things happen in the service as its users and the other services would, and reads back what came of them. */
@ApplicationScoped
class HistoryPlayer {
    private final MeasurementService measurements;
    private final MeasurementStore figures;
    private final IndicatorService indicators;
    private final IndicatorStore catalogue;
    private final IndicatorLocks locks;
    private final TargetService plans;
    private final TargetStore targets;
    private final StatusStore statuses;
    private final Reassessments queue;
    private final EndedPeriods endedPeriods;
    private final Clock clock;

    HistoryPlayer(
            MeasurementService measurements,
            MeasurementStore figures,
            IndicatorService indicators,
            IndicatorStore catalogue,
            IndicatorLocks locks,
            TargetService plans,
            TargetStore targets,
            StatusStore statuses,
            Reassessments queue,
            EndedPeriods endedPeriods,
            Clock clock) {
        this.measurements = measurements;
        this.figures = figures;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.locks = locks;
        this.plans = plans;
        this.targets = targets;
        this.statuses = statuses;
        this.queue = queue;
        this.endedPeriods = endedPeriods;
        this.clock = clock;
    }

    /** Defines an indicator, or changes the one that is there. */
    void define(Indicator indicator) {
        VersionedIndicator known = QuarkusTransaction.requiringNew()
                .call(() -> catalogue.find(indicator.code()).orElse(null));
        if (known == null) {
            indicators.define(indicator);
        } else {
            indicators.change(indicator, Versions.etag(known.version()));
        }
    }

    /** Reports figures in one request; one that contradicts what is known without saying so refuses them all. */
    boolean report(List<ReportedMeasurement> reports) {
        try {
            measurements.recordAll(reports, Caller.SYSTEM);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    /** Records figures as an import does: what does not contradict what is known, to be judged later. */
    void importAll(List<ReportedMeasurement> reports) {
        QuarkusTransaction.requiringNew().run(() -> {
            locks.hold(reports.stream().map(ReportedMeasurement::indicator).toList());
            Map<SeriesKey, Series> series = new LinkedHashMap<>();
            List<Measurement> added = new ArrayList<>();
            for (ReportedMeasurement report : reports) {
                MeasurementReading.Read read = new MeasurementReading(
                                report,
                                catalogue.find(report.indicator()).orElseThrow().indicator(),
                                true,
                                LocalDate.now(clock),
                                new Faults())
                        .read()
                        .orElseThrow();
                Series known = series.computeIfAbsent(read.series(), figures::series);
                if (known.append(read.observation(), read.correctionReason(), "import", clock.instant())
                        instanceof Series.Added one) {
                    series.put(read.series(), one.series());
                    added.add(one.measurement());
                }
            }
            figures.add(added);
            if (!added.isEmpty()) {
                queue.enqueue(added.stream().map(Measurement::series).toList(), Cause.of(added));
            }
        });
    }

    void withdraw(ReportedMeasurement report) {
        UUID id = Measurement.idOf(series(report), Period.parse(report.period()));
        try {
            measurements.withdraw(id, "hoort er niet", "*", Caller.SYSTEM);
        } catch (ProblemException unknown) {
            // It was refused when it was reported, so there is nothing to take back.
        }
    }

    private static SeriesKey series(ReportedMeasurement report) {
        return new SeriesKey(report.indicator(), report.area(), Breakdown.of(new TreeMap<>(report.breakdown())));
    }

    /** Each revision is told by an event, and one more tells that the plan left after it. */
    void adopt(RevisionInForce revision) {
        plans.project(revision, 2L * revision.revision());
    }

    void leave(RevisionInForce last) {
        plans.forget(last.planId(), 2L * last.revision() + 1);
    }

    /** What happens once a day has come. */
    void passDay() {
        endedPeriods.reassess();
    }

    boolean isQuiet() {
        return queue.size().waiting() == 0;
    }

    /** The targets in force of a plan. */
    List<JudgedTarget> targets(UUID plan) {
        return QuarkusTransaction.requiringNew().call(() -> targets.ofPlan(plan));
    }

    /** The status that is kept of a target; null when there is none. */
    StatusDocument kept(String id) {
        return QuarkusTransaction.requiringNew().call(() -> statuses.find(id).orElse(null));
    }

    /** The status of a target from scratch: read and judged alone, by nothing that the service itself judges with. */
    StatusDocument fromScratch(JudgedTarget target) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StatusDocument.of(StatusMethod1.assess(
                        target,
                        catalogue
                                .find(target.series().indicator())
                                .map(VersionedIndicator::indicator)
                                .orElse(null),
                        figures.series(target.series()),
                        LocalDate.now(clock))));
    }

    /** The latest version of every measurement of a series. */
    List<Measurement> current(SeriesKey series) {
        return QuarkusTransaction.requiringNew()
                .call(() -> figures.series(series).current());
    }

    Indicator definition(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> catalogue.find(code).orElseThrow().indicator());
    }
}
