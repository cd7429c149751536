package nl.driehoek.indicators.imports.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;
import nl.driehoek.indicators.imports.job.domain.ImportRequest.SourceFile;
import nl.driehoek.indicators.imports.job.domain.ImportResult;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import org.jspecify.annotations.Nullable;

/**
 * Who works on which import. A worker says again and again that it is alive; when it is silent another one may take over,
 * and every statement of the first then finds that the import is no longer its own.
 */
@ApplicationScoped
public class ImportClaims {
    private final AgroalDataSource database;
    private final Json json;

    ImportClaims(AgroalDataSource database, Json json) {
        this.database = database;
        this.json = json;
    }

    /**
     * An import that a worker has taken.
     *
     * @param attempts how often anybody began with it, this time included
     */
    public record Claimed(UUID id, int attempts, @Nullable String correlationId) {}

    /** What the database says to a worker that it is alive. */
    public enum Answer {
        GO_ON,
        /** Somebody called the import off. */
        CANCELLED,
        /** Another worker has taken over. */
        LOST
    }

    /** Takes the oldest import that nobody works on, or whose worker has been silent for too long. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Claimed> claim(UUID worker, Duration silence, Instant now) {
        String sql = """
                update import_job set worker = ?, heartbeat_at = now(), state = 'READING', attempts = attempts + 1,
                  started_at = coalesce(started_at, ?), bytes_read = 0, rows_read = 0, figures = 0, applied = 0
                where id = (select id from import_job where state in ('QUEUED', 'READING', 'APPLYING')
                    and (worker is null or heartbeat_at < now() - ? * interval '1 millisecond')
                  order by number limit 1 for update skip locked)
                returning id, attempts, correlation_id""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, worker);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setLong(3, silence.toMillis());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claimed(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Imports cannot be claimed", e);
        }
    }

    /** Says that the worker is alive, and how far it is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Answer alive(UUID job, UUID worker, ImportProgress progress) {
        String sql = """
                update import_job set heartbeat_at = now(), bytes_read = ?, rows_read = ?, figures = ?, applied = ?
                where id = ? and worker = ? and state in ('READING', 'APPLYING') returning cancel_requested""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setProgress(statement, progress);
            statement.setObject(5, job);
            statement.setObject(6, worker);
            try (ResultSet row = statement.executeQuery()) {
                return !row.next() ? Answer.LOST : row.getBoolean(1) ? Answer.CANCELLED : Answer.GO_ON;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An import cannot be updated", e);
        }
    }

    /** Notes what was fetched. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fetched(UUID job, UUID worker, SourceFile file) {
        String sql = "update import_job set file_name = ?, file_type = ?, file_size = ?, file_sha256 = ?"
                + " where id = ? and worker = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, file.name());
            statement.setString(2, file.type());
            statement.setLong(3, file.size());
            statement.setString(4, file.sha256());
            statement.setObject(5, job);
            statement.setObject(6, worker);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An import cannot be updated", e);
        }
    }

    /** Begins to record: from now on somebody sees that it does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean applying(UUID job, UUID worker) {
        return change(job, worker, ImportState.APPLYING, "", null, null);
    }

    /**
     * Ends an import, in the present transaction: what it recorded and that it has ended are seen together.
     *
     * @return false when another worker has taken over or somebody called it off; nothing may be recorded then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean succeed(UUID job, UUID worker, ImportResult result, Instant now) {
        return change(job, worker, ImportState.SUCCEEDED, " and not cancel_requested", result, now);
    }

    /** Ends an import of which nothing was recorded. */
    @Transactional(Transactional.TxType.REQUIRED)
    public boolean end(UUID job, UUID worker, ImportState state, ImportResult result, Instant now) {
        return change(job, worker, state, "", result, now);
    }

    /** Leaves an import to whoever looks next, when this process stops. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(UUID job, UUID worker) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update import_job set worker = null, attempts = attempts - 1"
                                + " where id = ? and worker = ? and state in ('READING', 'APPLYING')")) {
            statement.setObject(1, job);
            statement.setObject(2, worker);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An import cannot be released", e);
        }
    }

    private boolean change(
            UUID job,
            UUID worker,
            ImportState state,
            String condition,
            @Nullable ImportResult result,
            @Nullable Instant endedAt) {
        String before = Arrays.stream(ImportState.values())
                .filter(one -> one.canBecome(state))
                .map(one -> "'" + one + "'")
                .collect(Collectors.joining(", "));
        String sql = "update import_job set state = ?, result = cast(? as jsonb), ended_at = ?"
                + (result == null ? "" : ", worker = null, rows_read = ?, figures = ?, applied = ?")
                + " where id = ? and worker = ? and state in (" + before + ")" + condition;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            statement.setString(next++, state.name());
            statement.setString(next++, result == null ? null : json.write(result));
            statement.setObject(next++, endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC));
            if (result != null) {
                statement.setLong(next++, result.counts().rows());
                statement.setLong(next++, result.counts().figures());
                statement.setLong(
                        next++, state == ImportState.SUCCEEDED ? result.counts().figures() : 0);
            }
            statement.setObject(next++, job);
            statement.setObject(next, worker);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("An import cannot be updated", e);
        }
    }

    private static void setProgress(PreparedStatement statement, ImportProgress progress) throws SQLException {
        statement.setLong(1, progress.bytesRead());
        statement.setLong(2, progress.rowsRead());
        statement.setLong(3, progress.figures());
        statement.setLong(4, progress.applied());
    }
}
