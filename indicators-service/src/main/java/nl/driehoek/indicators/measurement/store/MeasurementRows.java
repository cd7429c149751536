package nl.driehoek.indicators.measurement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Derivation;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.database.Statements;
import org.jspecify.annotations.Nullable;

/** Reads and writes rows of measurements without entities, which would all be remembered until the transaction ends. */
@ApplicationScoped
class MeasurementRows {
    /** All that is read of a row. */
    static final String COLUMNS = "id, version, indicator, area, breakdown, " + ObservationColumns.NAMES
            + ", withdrawn, recorded_by, recorded_at, correction_reason, derivation";

    /** The latest version of each of these measurements. */
    static final String LATEST = "select " + COLUMNS + " from latest_measurements(?)";

    private static final String INSERT = "insert into measurement (sort_key, " + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))";

    private final Statements statements;
    private final ObjectMapper json;

    MeasurementRows(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    void insert(List<Measurement> measurements) {
        statements.updateEach(
                INSERT, measurements.stream().map(this::parameters).toList());
    }

    private @Nullable Object[] parameters(Measurement measurement) {
        Observation observation = measurement.observation();
        Margin margin = observation.margin();
        Observation.Content content = observation.content();
        return new @Nullable Object[] {
            SortKey.of(measurement),
            measurement.id(),
            measurement.version(),
            measurement.series().indicator(),
            measurement.series().area(),
            measurement.series().breakdown().toString(),
            observation.period().toString(),
            observation.value(),
            observation.status(),
            margin == null ? null : margin.lower(),
            margin == null ? null : margin.upper(),
            observation.seriesBreak(),
            observation.withheld(),
            observation.source(),
            observation.publisher(),
            content == null ? null : content.text(),
            content == null ? null : content.link(),
            observation.withdrawn(),
            measurement.recordedBy(),
            measurement.recordedAt(),
            measurement.correctionReason(),
            written(measurement.derivation())
        };
    }

    /** A derivation as it is kept. */
    @Nullable
    String written(@Nullable Derivation derivation) {
        try {
            return derivation == null ? null : json.writeValueAsString(DerivationDocument.of(derivation));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A derivation cannot be written", e);
        }
    }

    /** Reads a row that begins with {@link #COLUMNS}. */
    Measurement measurement(ResultSet row) throws SQLException {
        return new Measurement(
                row.getObject(1, UUID.class),
                new SeriesKey(row.getString(3), row.getString(4), Breakdown.parse(row.getString(5))),
                row.getInt(2),
                ObservationColumns.read(row, 6),
                row.getString(18),
                row.getObject(19, OffsetDateTime.class).toInstant(),
                row.getString(20),
                read(row.getString(21)));
    }

    private @Nullable Derivation read(@Nullable String derivation) throws SQLException {
        try {
            return derivation == null
                    ? null
                    : json.readValue(derivation, DerivationDocument.class).toDerivation();
        } catch (JsonProcessingException e) {
            throw new SQLException("A derivation cannot be read", e);
        }
    }
}
