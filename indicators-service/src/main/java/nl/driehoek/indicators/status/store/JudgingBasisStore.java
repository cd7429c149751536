package nl.driehoek.indicators.status.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.overdue.OverdueBasis;
import nl.driehoek.indicators.overdue.OverdueMeasurement;
import nl.driehoek.indicators.overdue.store.OverdueStore;
import nl.driehoek.indicators.status.JudgingBasis;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.store.TargetStore;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Answers;
import nl.driehoek.kit.database.Statements.Query;
import nl.driehoek.kit.domain.Period;

/** Reads what judging rests on, in one round trip. */
@ApplicationScoped
public class JudgingBasisStore {
    private final Statements statements;
    private final TargetStore targets;
    private final MeasurementStore measurements;
    private final IndicatorStore indicators;
    private final StatusStore statuses;
    private final OverdueStore overdue;

    JudgingBasisStore(
            Statements statements,
            TargetStore targets,
            MeasurementStore measurements,
            IndicatorStore indicators,
            StatusStore statuses,
            OverdueStore overdue) {
        this.statements = statements;
        this.targets = targets;
        this.measurements = measurements;
        this.indicators = indicators;
        this.statuses = statuses;
        this.overdue = overdue;
    }

    /**
     * What judging the targets on these series rests on.
     *
     * @param wholly whether what is said is to be compared as it is kept, and not by its digest
     */
    public JudgingBasis read(Collection<SeriesKey> series, boolean wholly) {
        List<SeriesKey> keys = series.stream().distinct().toList();
        List<String> texts = keys.stream().map(SeriesKey::toString).toList();
        Query<JudgedTarget> onSeries = targets.queryOnSeries(texts);
        Query<Measurement> versions = measurements.query(keys);
        Query<Indicator> defined = indicators.query(distinct(keys, SeriesKey::indicator));
        Query<KeptStatus> kept = statuses.queryKept(texts, wholly);
        Query<OverdueMeasurement> missing = overdue.query(texts);
        Query<Map.Entry<String, LocalDate>> ends = overdue.queryEnds(distinct(keys, SeriesKey::area));
        Answers answers = statements.together(onSeries, versions, defined, kept, missing, ends);
        Map<SeriesKey, Series> measured = MeasurementStore.series(keys, answers.to(versions));
        Map<SeriesKey, Period> latest = new HashMap<>();
        measured.forEach((key, one) -> one.latestKnown().ifPresent(period -> latest.put(key, period)));
        Map<String, Indicator> byCode = IndicatorStore.byCode(answers.to(defined));
        return new JudgingBasis(
                answers.to(onSeries),
                measured,
                byCode,
                answers.to(kept).stream().collect(Collectors.toMap(KeptStatus::id, Function.identity())),
                new OverdueBasis(
                        OverdueStore.bySeries(answers.to(missing)),
                        answers.to(onSeries),
                        byCode,
                        latest,
                        OverdueStore.byArea(answers.to(ends))));
    }

    private static List<String> distinct(Collection<SeriesKey> keys, Function<SeriesKey, String> part) {
        return keys.stream().map(part).distinct().toList();
    }
}
