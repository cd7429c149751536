package nl.driehoek.indicators.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.database.Statements;
import org.jspecify.annotations.Nullable;

/** Answers what is known now of whole indicators, many series in one go. */
@ApplicationScoped
public class CurrentFigures {
    private static final String CURRENT = "select distinct on (sort_key) " + MeasurementRows.COLUMNS
            + " from measurements_under(?) where ? or breakdown = any (?) order by sort_key, version desc";

    private static final String OF_INDICATOR =
            "from measurement where sort_key > :indicator || '|' and sort_key < :indicator || '}'";

    private static final String NOT_WITHDRAWN = "from (select distinct on (sort_key) * " + OF_INDICATOR
            + " order by sort_key, version desc) as latest" + " where not withdrawn";

    /** From one area to the next by the order, however much was recorded in each. */
    private static final String AREAS = """
            with recursive recorded (indicator, area) as (
                select code, (select area from measurement where sort_key > code || '|' and sort_key < code || '}'
                              order by sort_key limit 1)
                from unnest(:indicators) as asked (code)
                union all
                select indicator, (select m.area from measurement m
                                   where m.sort_key > r.indicator || '|' || r.area || '}'
                                     and m.sort_key < r.indicator || '}'
                                   order by m.sort_key limit 1)
                from recorded r where r.area is not null)
            select distinct area from recorded where area is not null order by area""";

    /** Of so many breakdowns each is looked for by itself; beyond that all of an area are read and most left out. */
    private static final int FEW_BREAKDOWNS = 20;

    private final EntityManager database;
    private final Statements statements;
    private final MeasurementRows rows;

    CurrentFigures(EntityManager database, Statements statements, MeasurementRows rows) {
        this.database = database;
        this.statements = statements;
        this.rows = rows;
    }

    /**
     * The latest version of every measurement of these indicators in these areas, withdrawn ones too.
     *
     * @param breakdowns null for all
     */
    public List<Measurement> of(
            Collection<String> indicators, Collection<String> areas, @Nullable Collection<Breakdown> breakdowns) {
        return statements.list(
                CURRENT,
                rows::measurement,
                prefixes(indicators, areas, breakdowns),
                breakdowns == null,
                texts(breakdowns == null ? List.of() : breakdowns));
    }

    private static String[] prefixes(
            Collection<String> indicators, Collection<String> areas, @Nullable Collection<Breakdown> breakdowns) {
        Set<String> prefixes = new TreeSet<>();
        for (String indicator : indicators) {
            for (String area : areas) {
                if (breakdowns == null || breakdowns.size() > FEW_BREAKDOWNS) {
                    prefixes.add(indicator + "|" + area);
                } else {
                    breakdowns.forEach(part -> prefixes.add(new SeriesKey(indicator, area, part).toString()));
                }
            }
        }
        return prefixes.toArray(String[]::new);
    }

    private static String[] texts(Collection<Breakdown> breakdowns) {
        return breakdowns.stream().map(Breakdown::toString).toArray(String[]::new);
    }

    /** Codes of the areas in which any of these indicators was ever recorded. */
    @SuppressWarnings("unchecked")
    public List<String> areas(Collection<String> indicators) {
        return database.createNativeQuery(AREAS, String.class)
                .setParameter("indicators", indicators.toArray(String[]::new))
                .getResultList();
    }

    /** Whether anything was ever recorded of an indicator. */
    public boolean isRecorded(String indicator) {
        return any(indicator, "");
    }

    /** Whether anything was ever recorded of an indicator that was not calculated. */
    public boolean isMeasured(String indicator) {
        return any(indicator, " and derivation is null and not withdrawn");
    }

    /** In order, so that what lies outside the indicator is never gone through for it. */
    private boolean any(String indicator, String condition) {
        return !database.createNativeQuery(
                        "select 1 " + OF_INDICATOR + condition + " order by sort_key limit 1", Integer.class)
                .setParameter("indicator", indicator)
                .getResultList()
                .isEmpty();
    }

    /** The breakdowns of which a figure of an indicator is known now. */
    @SuppressWarnings("unchecked")
    public List<Breakdown> breakdowns(String indicator) {
        List<String> found = database.createNativeQuery(
                        "select distinct breakdown " + NOT_WITHDRAWN + " order by breakdown", String.class)
                .setParameter("indicator", indicator)
                .getResultList();
        return found.stream().map(Breakdown::parse).toList();
    }

    /** Whether a figure of an indicator is known now that lies outside a scale. */
    public boolean anyOutside(String indicator, Scale scale) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select " + NOT_WITHDRAWN + " and (value < cast(:min as numeric)"
                                + " or value > cast(:max as numeric)))",
                        Boolean.class)
                .setParameter("indicator", indicator)
                .setParameter("min", scale.min())
                .setParameter("max", scale.max())
                .getSingleResult();
    }
}
