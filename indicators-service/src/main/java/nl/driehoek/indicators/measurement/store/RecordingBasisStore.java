package nl.driehoek.indicators.measurement.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import nl.driehoek.kit.database.Statements.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Holds indicators and reads what recording rests on, in one round trip: most of what a figure costs is going to the
 * database and back. The statements are run there one after another, each on what was committed when it begins; so what
 * follows the lock sees what the transaction left that held it before.
 */
@ApplicationScoped
public class RecordingBasisStore {
    private static final String READ = String.join(
            ";\n",
            AreaPaths.BY_CODE,
            IndicatorRows.BY_CODE,
            MeasurementRows.LATEST,
            "select distinct series from target where series = any (?)");

    private static final String HOLD_AND_READ = IndicatorLocks.HOLD + ";\n" + READ;
    private static final String TRY_TO_HOLD_AND_READ = IndicatorLocks.TRY_HOLD + ";\n" + READ;

    private final AgroalDataSource database;
    private final IndicatorRows indicatorRows;
    private final MeasurementRows measurementRows;

    RecordingBasisStore(AgroalDataSource database, IndicatorRows indicatorRows, MeasurementRows measurementRows) {
        this.database = database;
        this.indicatorRows = indicatorRows;
        this.measurementRows = measurementRows;
    }

    /** Holds the indicators that these reports name, with all that is calculated from them; the reports may have gaps. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordingBasis hold(List<ReportedMeasurement> reports) {
        return read(HOLD_AND_READ, reports);
    }

    /**
     * Holds those of the indicators that these reports name that nobody else holds and nothing is calculated from; waits
     * for nobody.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordingBasis tryHold(List<ReportedMeasurement> reports) {
        return read(TRY_TO_HOLD_AND_READ, reports);
    }

    private RecordingBasis read(String sql, List<ReportedMeasurement> reports) {
        String[] indicators = given(reports, ReportedMeasurement::indicator);
        Set<UUID> measurements = new LinkedHashSet<>();
        Set<String> series = new LinkedHashSet<>();
        for (ReportedMeasurement report : reports) {
            MeasurementReading.about(report).ifPresent(about -> {
                measurements.add(Measurement.idOf(about.series(), about.period()));
                series.add(about.series().toString());
            });
        }
        List<Object> parameters = new ArrayList<>(List.of(IndicatorLocks.parameters(Set.of(indicators))));
        parameters.add(given(reports, ReportedMeasurement::area));
        parameters.add(indicators);
        parameters.add(measurements.toArray(UUID[]::new));
        parameters.add(series.toArray(String[]::new));
        return read(sql, Set.of(indicators), parameters);
    }

    private static String[] given(
            List<ReportedMeasurement> reports, Function<ReportedMeasurement, @Nullable String> member) {
        return reports.stream().map(member).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    private RecordingBasis read(String sql, Set<String> indicators, List<Object> parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = Statements.prepared(connection, sql, parameters.toArray())) {
            statement.execute();
            Set<String> held = Set.of((String[])
                    rows(statement, row -> row.getArray(1).getArray()).get(0));
            statement.getMoreResults();
            Map<String, Set<String>> places = rows(statement, AreaPaths::path).stream()
                    .collect(Collectors.toMap(path -> path.iterator().next(), Function.identity()));
            statement.getMoreResults();
            Map<String, Indicator> defined = rows(statement, indicatorRows::indicator).stream()
                    .collect(Collectors.toMap(Indicator::code, Function.identity()));
            statement.getMoreResults();
            List<Measurement> latest = rows(statement, measurementRows::measurement);
            statement.getMoreResults();
            Set<String> withTargets = new HashSet<>(rows(statement, row -> row.getString(1)));
            return new RecordingBasis(held, !indicators.containsAll(held), places, defined, latest, withTargets);
        } catch (SQLException e) {
            throw Statements.failed(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reading<T> reading) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        }
    }
}
