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
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
            return all(rows, reading);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A statement that gives rows, to be run together with others. */
    public record Query<T>(String sql, Reading<T> reading, List<@Nullable Object> parameters) {

        public static <T> Query<T> of(String sql, Reading<T> reading, @Nullable Object... parameters) {
            return new Query<>(sql, reading, Arrays.asList(parameters));
        }
    }

    /** All rows that a query gives. */
    public <T> List<T> list(Query<T> query) {
        return list(query.sql(), query.reading(), query.parameters().toArray());
    }

    /** The rows that several statements gave. */
    public static final class Answers {
        private final Map<Query<?>, List<?>> rows = new IdentityHashMap<>();

        /** The rows that this one gave. */
        @SuppressWarnings("unchecked")
        public <T> List<T> to(Query<T> query) {
            return (List<T>) Objects.requireNonNull(rows.get(query), "was not asked");
        }
    }

    /**
     * Runs statements one after the other in one round trip: most of what a small one costs is going to the database and
     * back. Each sees what was committed when it begins; so what follows on one that waits for a lock sees what the
     * transaction left that held it before.
     */
    public Answers together(List<Query<?>> queries) {
        String sql = queries.stream().map(Query::sql).collect(Collectors.joining(";\n"));
        @Nullable
        Object[] parameters =
                queries.stream().flatMap(query -> query.parameters().stream()).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
            Answers answers = new Answers();
            for (Query<?> query : queries) {
                if (!answers.rows.isEmpty()) {
                    statement.getMoreResults();
                }
                try (ResultSet rows = statement.getResultSet()) {
                    answers.rows.put(query, all(rows, query.reading()));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static <T> List<T> all(ResultSet rows, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(reading.of(rows));
        }
        return found;
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
