package nl.driehoek.indicators.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.MeasurementReading;
import nl.driehoek.indicators.measurement.RecordingBasis;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.store.JudgingBasisStore;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Answers;
import nl.driehoek.kit.database.Statements.Query;
import org.jspecify.annotations.Nullable;

/** Holds indicators and reads what recording rests on, in one round trip. */
@ApplicationScoped
public class RecordingBasisStore {
    /**
     * One handful of figures needs no other plan than the next, and planning would cost more than reading. Only here, for
     * lists with filters do need one of their own.
     */
    private static final String PLAN_ONCE = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final Statements statements;
    private final IndicatorStore indicators;
    private final MeasurementRows measurementRows;
    private final JudgingBasisStore judgingBases;

    RecordingBasisStore(
            Statements statements,
            IndicatorStore indicators,
            MeasurementRows measurementRows,
            JudgingBasisStore judgingBases) {
        this.statements = statements;
        this.indicators = indicators;
        this.measurementRows = measurementRows;
        this.judgingBases = judgingBases;
    }

    /** Holds the indicators that these reports name, with all that is calculated from them; the reports may have gaps. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordingBasis hold(List<ReportedMeasurement> reports) {
        return read(IndicatorLocks.HOLD, reports, false);
    }

    /**
     * Holds those of the indicators that these reports name that nobody else holds and nothing is calculated from; waits
     * for nobody. Reads what judging rests on, too, so the reports should be few. From here on the transaction plans its
     * statements once for all parameters.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordingBasis tryHold(List<ReportedMeasurement> reports) {
        return read(IndicatorLocks.TRY_HOLD, reports, true);
    }

    private RecordingBasis read(String hold, List<ReportedMeasurement> reports, boolean withJudging) {
        String[] codes = given(reports, ReportedMeasurement::indicator);
        Set<UUID> measurements = new LinkedHashSet<>();
        Set<SeriesKey> series = new LinkedHashSet<>();
        for (ReportedMeasurement report : reports) {
            MeasurementReading.about(report).ifPresent(about -> {
                measurements.add(Measurement.idOf(about.series(), about.period()));
                series.add(about.series());
            });
        }
        Query<Set<String>> holding = Query.of(
                hold, row -> Set.of((String[]) row.getArray(1).getArray()), IndicatorLocks.parameters(Set.of(codes)));
        Query<Set<String>> paths =
                Query.of(AreaPaths.BY_CODE, AreaPaths::path, (Object) given(reports, ReportedMeasurement::area));
        Query<Indicator> defined = indicators.query(List.of(codes));
        Query<Measurement> latest = Query.of(
                MeasurementRows.LATEST, measurementRows::measurement, (Object) measurements.toArray(UUID[]::new));
        Query<String> withTargets =
                Query.of("select distinct series from target where series = any (?)", row -> row.getString(1), (Object)
                        series.stream().map(SeriesKey::toString).toArray(String[]::new));
        List<Query<?>> queries = new ArrayList<>(List.of(holding, paths, defined, latest, withTargets));
        JudgingBasisStore.Asking judging = withJudging ? judgingBases.ask(series) : null;
        if (judging != null) {
            queries.add(0, Query.of(PLAN_ONCE, row -> row.getString(1)));
            queries.addAll(judging.queries());
        }
        Answers answers = statements.together(queries);
        Set<String> held = answers.to(holding).get(0);
        return new RecordingBasis(
                held,
                !Set.of(codes).containsAll(held),
                answers.to(paths).stream()
                        .collect(Collectors.toMap(path -> path.iterator().next(), Function.identity())),
                IndicatorStore.byCode(answers.to(defined)),
                answers.to(latest),
                Set.copyOf(answers.to(withTargets)),
                judging == null ? null : judging.answered(answers));
    }

    private static String[] given(
            List<ReportedMeasurement> reports, Function<ReportedMeasurement, @Nullable String> member) {
        return reports.stream().map(member).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
