package nl.driehoek.kit.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the present transaction, without entities: for what is done in whole sets, or so often that a
 * session that remembers every row costs more than the statement itself.
 *
 * <p>A set of rows is given as one array per column; the statement joins them by {@code unnest}.
 */
@ApplicationScoped
public class Statements {
    private final AgroalDataSource database;

    public Statements(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes something of a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows that a statement gives. */
    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first row, of a statement that gives one at most. */
    public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... parameters) {
        return list(sql, reading, parameters).stream().findFirst();
    }

    /** How many rows were written. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs a statement once for each of these lists of parameters, all in one round trip. */
    public void updateEach(String sql, List<@Nullable Object[]> parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] one : parameters) {
                set(connection, statement, one);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A statement with these parameters, for who reads several results of it. */
    public static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(connection, statement, parameters);
        return statement;
    }

    private static void set(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, value(connection, parameters[i]));
        }
    }

    private static @Nullable Object value(Connection connection, @Nullable Object given) throws SQLException {
        if (given instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (given instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        if (given instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        if (given instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return given instanceof Enum<?> constant ? constant.name() : given;
    }

    /** With the cause that PostgreSQL gives: whether trying again helps is seen by that. */
    public static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The database refused a statement: " + e.getMessage(), e);
    }
}
