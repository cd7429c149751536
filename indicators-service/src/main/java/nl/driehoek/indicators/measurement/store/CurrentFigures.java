package nl.driehoek.indicators.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Answers what is known now of whole indicators, many series in one go. */
@ApplicationScoped
public class CurrentFigures {
    private static final String CURRENT = """
            select distinct on (indicator, area, breakdown, period) * from measurement
            where indicator = any(:indicators) and area = any(:areas)
              and (:all or breakdown = any(:breakdowns))
            order by indicator, area, breakdown, period, version desc""";

    private static final String NOT_WITHDRAWN = """
            from (select distinct on (area, breakdown, period) * from measurement where indicator = :indicator
                  order by area, breakdown, period, version desc) as latest
            where not withdrawn""";

    private final EntityManager database;

    public CurrentFigures(EntityManager database) {
        this.database = database;
    }

    /**
     * The latest version of every measurement of these indicators in these areas, withdrawn ones too.
     *
     * @param breakdowns null for all
     */
    @SuppressWarnings("unchecked")
    public List<Measurement> of(
            Collection<String> indicators, Collection<String> areas, @Nullable Collection<Breakdown> breakdowns) {
        List<MeasurementEntity> found = database.createNativeQuery(CURRENT, MeasurementEntity.class)
                .setParameter("indicators", indicators.toArray(String[]::new))
                .setParameter("areas", areas.toArray(String[]::new))
                .setParameter("all", breakdowns == null)
                .setParameter("breakdowns", texts(breakdowns == null ? List.of() : breakdowns))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
        return found.stream().map(MeasurementEntity::toMeasurement).toList();
    }

    private static String[] texts(Collection<Breakdown> breakdowns) {
        return breakdowns.stream().map(Breakdown::toString).toArray(String[]::new);
    }

    /** Codes of the areas in which any of these indicators was ever recorded. */
    @SuppressWarnings("unchecked")
    public List<String> areas(Collection<String> indicators) {
        return database.createNativeQuery(
                        "select distinct area from measurement where indicator = any(:indicators) order by area",
                        String.class)
                .setParameter("indicators", indicators.toArray(String[]::new))
                .getResultList();
    }

    /** Whether anything was ever recorded of an indicator. */
    public boolean isRecorded(String indicator) {
        return answers("select exists (select from measurement where indicator = :indicator)", indicator);
    }

    /** Whether anything was ever recorded of an indicator that was not calculated. */
    public boolean isMeasured(String indicator) {
        return answers(
                "select exists (select from measurement"
                        + " where indicator = :indicator and derivation is null and not withdrawn)",
                indicator);
    }

    private boolean answers(String sql, String indicator) {
        return (Boolean) database.createNativeQuery(sql, Boolean.class)
                .setParameter("indicator", indicator)
                .getSingleResult();
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
