package nl.driehoek.indicators.measurement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Reads and writes thousands of measurements at a time, past the entities: those would all be remembered until the end. */
@ApplicationScoped
public class MeasurementBulk {
    private static final String COLUMNS = "id, version, sort_key, indicator, area, breakdown, "
            + ObservationColumns.NAMES + ", recorded_by, recorded_at, correction_reason";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    MeasurementBulk(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The latest version of each of these measurements, by id; those that are not there are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Measurement> latest(Collection<UUID> ids) {
        String sql = "select distinct on (id) " + COLUMNS + ", withdrawn from measurement where id = any (?)"
                + " order by id, version desc";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, Measurement> latest = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    latest.put(row.getObject("id", UUID.class), measurement(row));
                }
            }
            return latest;
        } catch (SQLException e) {
            throw new IllegalStateException("Measurements cannot be read", e);
        }
    }

    /**
     * Adds new versions.
     *
     * @param importId the import that they came with; null for what only follows from it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<Measurement> added, @Nullable UUID importId) {
        if (added.isEmpty()) {
            return;
        }
        CopyText text = new CopyText();
        added.forEach(measurement -> row(text, measurement, importId));
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy measurement (" + COLUMNS + ", import_id, withdrawn, derivation) from stdin",
                            new ByteArrayInputStream(text.bytes()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Measurements cannot be written", e);
        }
    }

    private void row(CopyText text, Measurement measurement, @Nullable UUID importId) {
        text.add(measurement.id().toString())
                .add(measurement.version())
                .add(SortKey.of(measurement))
                .add(measurement.series().indicator())
                .add(measurement.series().area())
                .add(measurement.series().breakdown().toString());
        ObservationColumns.write(text, measurement.observation())
                .add(measurement.recordedBy())
                .add(measurement.recordedAt().toString())
                .add(measurement.correctionReason())
                .add(importId == null ? null : importId.toString())
                .add(measurement.isWithdrawn())
                .add(derivation(measurement))
                .endRow();
    }

    private @Nullable String derivation(Measurement measurement) {
        DerivationDocument derivation = DerivationDocument.of(measurement.derivation());
        try {
            return derivation == null ? null : json.writeValueAsString(derivation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A derivation cannot be written", e);
        }
    }

    private static Measurement measurement(ResultSet row) throws SQLException {
        return new Measurement(
                row.getObject("id", UUID.class),
                new SeriesKey(
                        row.getString("indicator"), row.getString("area"), Breakdown.parse(row.getString("breakdown"))),
                row.getInt("version"),
                ObservationColumns.read(row),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("correction_reason"));
    }
}
