package nl.driehoek.indicators.status.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<SeriesKey> keys = List.copyOf(new LinkedHashSet<>(series));
        Asking asking = ask(keys, measurements.query(keys), wholly);
        return asking.answered(statements.together(asking.queries()));
    }

    /**
     * Asks the same together with other things, of series that may have no targets: those are empty then. By its digest
     * what is said is compared.
     */
    public Asking ask(Set<SeriesKey> series) {
        List<SeriesKey> keys = List.copyOf(series);
        return ask(keys, measurements.queryJudged(keys), false);
    }

    private Asking ask(List<SeriesKey> keys, Query<Measurement> versions, boolean wholly) {
        List<String> texts = keys.stream().map(SeriesKey::toString).toList();
        return new Asking(
                keys,
                targets.queryOnSeries(texts),
                versions,
                indicators.query(distinct(keys, SeriesKey::indicator)),
                statuses.queryKept(texts, wholly),
                overdue.query(texts),
                overdue.queryEnds(distinct(keys, SeriesKey::area)));
    }

    /** What is asked of the database, to be run together. */
    public record Asking(
            List<SeriesKey> keys,
            Query<JudgedTarget> targets,
            Query<Measurement> versions,
            Query<Indicator> indicators,
            Query<KeptStatus> kept,
            Query<OverdueMeasurement> missing,
            Query<Map.Entry<String, LocalDate>> ends) {

        public List<Query<?>> queries() {
            return List.of(targets, versions, indicators, kept, missing, ends);
        }

        public JudgingBasis answered(Answers answers) {
            Map<SeriesKey, Series> measured = MeasurementStore.series(keys, answers.to(versions));
            Map<String, Indicator> byCode = IndicatorStore.byCode(answers.to(indicators));
            return new JudgingBasis(
                    answers.to(targets),
                    measured,
                    byCode,
                    answers.to(kept).stream().collect(Collectors.toMap(KeptStatus::id, Function.identity())),
                    new OverdueBasis(
                            OverdueStore.bySeries(answers.to(missing)),
                            answers.to(targets),
                            byCode,
                            JudgingBasis.latestPeriods(measured),
                            OverdueStore.byArea(answers.to(ends))));
        }
    }

    private static List<String> distinct(Collection<SeriesKey> keys, Function<SeriesKey, String> part) {
        return keys.stream().map(part).distinct().toList();
    }
}
