package nl.driehoek.indicators.imports.store;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.driehoek.indicators.imports.job.StagedFigure;
import nl.driehoek.indicators.measurement.MeasurementReading.Read;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.CopyText;
import nl.driehoek.indicators.measurement.store.ObservationColumns;
import org.postgresql.PGConnection;

/** Figures between reading and recording: the database sorts them by series, which no memory has to hold then. */
@ApplicationScoped
public class ImportFigureStore {
    private static final int FETCH = 2_000;
    private static final String COLUMNS = "job, position, line, column_name, indicator, area, breakdown, "
            + ObservationColumns.NAMES + ", correction_reason";

    private final AgroalDataSource database;

    ImportFigureStore(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Sets figures aside.
     *
     * @param position of the first of them in the file
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(UUID job, long position, List<StagedFigure> figures) {
        CopyText text = new CopyText();
        long next = position;
        for (StagedFigure figure : figures) {
            row(text, job, next++, figure);
        }
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy import_figure (" + COLUMNS + ") from stdin", new ByteArrayInputStream(text.bytes()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Figures cannot be set aside", e);
        }
    }

    /** Codes of the indicators of all figures of an import. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> indicators(UUID job) {
        List<String> codes = new ArrayList<>();
        read("select distinct indicator from import_figure where job = ?", job, row -> codes.add(row.getString(1)));
        return codes;
    }

    /** Gives all figures of an import in order of their series and period, and within these as they stand in the file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void each(UUID job, Consumer<StagedFigure> taker) {
        read(
                "select " + COLUMNS + ", false as withdrawn from import_figure where job = ?"
                        + " order by indicator, area, breakdown, period, position",
                job,
                row -> taker.accept(figure(row)));
    }

    @Transactional(Transactional.TxType.REQUIRED)
    public void delete(UUID job) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from import_figure where job = ?")) {
            statement.setObject(1, job);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Figures cannot be deleted", e);
        }
    }

    /** Takes one row of a result. */
    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String sql, UUID job, RowTaker taker) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setObject(1, job);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Figures cannot be read", e);
        }
    }

    private static void row(CopyText text, UUID job, long position, StagedFigure figure) {
        SeriesKey series = figure.read().series();
        text.add(job.toString())
                .add(position)
                .add(figure.line())
                .add(figure.column())
                .add(series.indicator())
                .add(series.area())
                .add(series.breakdown().toString());
        ObservationColumns.write(text, figure.read().observation())
                .add(figure.read().correctionReason())
                .endRow();
    }

    private static StagedFigure figure(ResultSet row) throws SQLException {
        SeriesKey series = new SeriesKey(
                row.getString("indicator"), row.getString("area"), Breakdown.parse(row.getString("breakdown")));
        return new StagedFigure(
                row.getLong("line"),
                row.getString("column_name"),
                new Read(series, ObservationColumns.read(row), row.getString("correction_reason")));
    }
}
