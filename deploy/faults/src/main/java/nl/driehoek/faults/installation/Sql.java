package nl.driehoek.faults.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The databases as the superuser sees them: for faults that only the server can make, and for looking what is kept. */
public final class Sql {

    private static final String SUPERUSER = "postgres";

    private final int port;

    Sql(int port) {
        this.port = port;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> rows(String database, String query, RowReader<T> reader, Object... parameters) {
        try (Connection connection = open(database);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(database + " does not answer: " + query, e);
        }
    }

    /** The first column as key of the second, both as text. */
    public Map<String, String> map(String database, String query) {
        Map<String, String> map = new LinkedHashMap<>();
        rows(database, query, row -> map.put(row.getString(1), String.valueOf(row.getString(2))));
        return map;
    }

    public long number(String database, String query, Object... parameters) {
        return rows(database, query, row -> row.getLong(1), parameters).get(0);
    }

    public void execute(String database, String statements) {
        try (Connection connection = open(database);
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(database + " refused: " + statements, e);
        }
    }

    /** Cuts connections of services, at random or all; also those in a transaction. Returns how many. */
    public long cutConnections(String database, double share) {
        return number(
                database,
                "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and usename = 'driehoek' and random() < ?",
                share);
    }

    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database + "?connectTimeout=5&socketTimeout=60",
                SUPERUSER,
                "");
    }
}
