package nl.driehoek.indicators.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.area.store.AreaPaths;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorRows;
import nl.driehoek.indicators.measurement.MeasurementReading;
import nl.driehoek.indicators.measurement.RecordingBasis;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Answers;
import nl.driehoek.kit.database.Statements.Query;
import org.jspecify.annotations.Nullable;

/** Holds indicators and reads what recording rests on, in one round trip. */
@ApplicationScoped
public class RecordingBasisStore {
    private final Statements statements;
    private final IndicatorRows indicatorRows;
    private final MeasurementRows measurementRows;

    RecordingBasisStore(Statements statements, IndicatorRows indicatorRows, MeasurementRows measurementRows) {
        this.statements = statements;
        this.indicatorRows = indicatorRows;
        this.measurementRows = measurementRows;
    }

    /** Holds the indicators that these reports name, with all that is calculated from them; the reports may have gaps. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordingBasis hold(List<ReportedMeasurement> reports) {
        return read(IndicatorLocks.HOLD, reports);
    }

    /**
     * Holds those of the indicators that these reports name that nobody else holds and nothing is calculated from; waits
     * for nobody.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordingBasis tryHold(List<ReportedMeasurement> reports) {
        return read(IndicatorLocks.TRY_HOLD, reports);
    }

    private RecordingBasis read(String hold, List<ReportedMeasurement> reports) {
        String[] codes = given(reports, ReportedMeasurement::indicator);
        Set<UUID> measurements = new LinkedHashSet<>();
        Set<String> series = new LinkedHashSet<>();
        for (ReportedMeasurement report : reports) {
            MeasurementReading.about(report).ifPresent(about -> {
                measurements.add(Measurement.idOf(about.series(), about.period()));
                series.add(about.series().toString());
            });
        }
        Query<Set<String>> holding = Query.of(
                hold, row -> Set.of((String[]) row.getArray(1).getArray()), IndicatorLocks.parameters(Set.of(codes)));
        Query<Set<String>> paths =
                Query.of(AreaPaths.BY_CODE, AreaPaths::path, (Object) given(reports, ReportedMeasurement::area));
        Query<Indicator> defined = Query.of(IndicatorRows.BY_CODE, indicatorRows::indicator, (Object) codes);
        Query<Measurement> latest = Query.of(
                MeasurementRows.LATEST, measurementRows::measurement, (Object) measurements.toArray(UUID[]::new));
        Query<String> withTargets =
                Query.of("select distinct series from target where series = any (?)", row -> row.getString(1), (Object)
                        series.toArray(String[]::new));
        Answers answers = statements.together(holding, paths, defined, latest, withTargets);
        Set<String> held = answers.to(holding).get(0);
        return new RecordingBasis(
                held,
                !Set.of(codes).containsAll(held),
                answers.to(paths).stream()
                        .collect(Collectors.toMap(path -> path.iterator().next(), Function.identity())),
                answers.to(defined).stream().collect(Collectors.toMap(Indicator::code, Function.identity())),
                answers.to(latest),
                Set.copyOf(answers.to(withTargets)));
    }

    private static String[] given(
            List<ReportedMeasurement> reports, Function<ReportedMeasurement, @Nullable String> member) {
        return reports.stream().map(member).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
