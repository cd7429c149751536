package nl.driehoek.indicators.measurement.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Reads and writes thousands of measurements at a time, past the entities: those would all be remembered until the end. */
@ApplicationScoped
public class MeasurementBulk {
    private static final String COLUMNS = "id, version, sort_key, indicator, area, breakdown, "
            + ObservationColumns.NAMES + ", recorded_by, recorded_at, correction_reason";

    private final AgroalDataSource database;
    private final MeasurementRows one;

    MeasurementBulk(AgroalDataSource database, MeasurementRows one) {
        this.database = database;
        this.one = one;
    }

    /** Whether anything was ever recorded of an indicator, as far as others see it now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isRecorded(String indicator) {
        String sql = "select 1 from measurement where sort_key > ? and sort_key < ? order by sort_key limit 1";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, SortKey.after(indicator));
            statement.setString(2, SortKey.before(indicator));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Measurements cannot be read", e);
        }
    }

    /**
     * The latest version of each of these periods, as far as others see it now, as series; those of which there is none
     * are left out.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<SeriesKey, Series> latest(Map<SeriesKey, List<Period>> asked) {
        // By sort key and not by id: what belongs together stands together there.
        String sql = "select distinct on (sort_key) " + MeasurementRows.COLUMNS + " from measurement"
                + " where sort_key = any (?) order by sort_key, version desc";
        String[] keys = asked.entrySet().stream()
                .flatMap(series -> series.getValue().stream().map(period -> SortKey.of(series.getKey(), period)))
                .toArray(String[]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys));
            Map<SeriesKey, List<Measurement>> latest = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Measurement measurement = one.measurement(row);
                    latest.computeIfAbsent(measurement.series(), series -> new ArrayList<>())
                            .add(measurement);
                }
            }
            return latest.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> Series.of(one.getKey(), one.getValue())));
        } catch (SQLException e) {
            throw new IllegalStateException("Measurements cannot be read", e);
        }
    }

    /**
     * Writes new versions in the form that {@link #add} takes.
     *
     * @param importId the import that they came with; null for what only follows from it
     */
    public byte[] rows(List<Measurement> added, @Nullable UUID importId) {
        CopyText text = new CopyText();
        added.forEach(measurement -> row(text, measurement, importId));
        return text.bytes();
    }

    /** Adds new versions. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(byte[] rows) {
        if (rows.length == 0) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy measurement (" + COLUMNS + ", import_id, withdrawn, derivation) from stdin",
                            new ByteArrayInputStream(rows));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Measurements cannot be written", e);
        }
    }

    private void row(CopyText text, Measurement measurement, @Nullable UUID importId) {
        text.add(measurement.id())
                .add(measurement.version())
                .add(SortKey.of(measurement))
                .add(measurement.series().indicator())
                .add(measurement.series().area())
                .add(measurement.series().breakdown().toString());
        ObservationColumns.write(text, measurement.observation())
                .add(measurement.recordedBy())
                .add(measurement.recordedAt())
                .add(measurement.correctionReason())
                .add(importId)
                .add(measurement.isWithdrawn())
                .add(one.written(measurement.derivation()))
                .endRow();
    }
}
