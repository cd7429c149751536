package nl.driehoek.faults.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A logical backup of one database, as {@code pg_dump} makes it: all tables as they are at one moment, taken while the
 * service works, and put back into the database while it does not.
 */
public final class DatabaseCopy {

    private static final String TABLES =
            "select quote_ident(c.relname), string_agg(quote_ident(a.attname), ', ' order by"
                    + " a.attnum) from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not"
                    + " a.attisdropped and a.attgenerated = '' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                    + " group by c.relname";
    private static final String SEQUENCES = "select format('%I.%I', schemaname, sequencename), coalesce(last_value, 0)"
            + " from pg_sequences where schemaname = 'public'";

    private final Sql sql;
    private final String database;
    private final Path directory;
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();

    private record Table(String name, String columns, Path file) {

        String text() {
            return name + " (" + columns + ")";
        }
    }

    private DatabaseCopy(Sql sql, String database, Path directory) {
        this.sql = sql;
        this.database = database;
        this.directory = directory;
    }

    /** Takes one now. */
    public static DatabaseCopy take(Sql sql, String database, Path parent) {
        try {
            Files.createDirectories(parent);
            DatabaseCopy copy = new DatabaseCopy(sql, database, Files.createTempDirectory(parent, database));
            copy.read();
            return copy;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No backup of " + database + " was made: " + e.getMessage(), e);
        }
    }

    private void read() throws SQLException, IOException {
        try (Connection connection = sql.open(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.add(new Table(
                            row.getString(1), row.getString(2), directory.resolve(row.getString(1) + ".copy")));
                }
            }
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables) {
                try (OutputStream file = Files.newOutputStream(table.file())) {
                    copies.copyOut("copy " + table.text() + " to stdout", file);
                }
            }
            // 0 for one that was never used. These are not as of the moment of the transaction but a little later,
            // which only leaves a gap.
            try (ResultSet row = statement.executeQuery(SEQUENCES)) {
                while (row.next()) {
                    sequences.put(row.getString(1), row.getLong(2));
                }
            }
        }
    }

    /** Puts the database back to the moment of this copy. */
    public void restore() {
        try (Connection connection = sql.open(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate "
                    + String.join(", ", tables.stream().map(Table::name).toList()));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables) {
                try (InputStream file = Files.newInputStream(table.file())) {
                    copies.copyIn("copy " + table.text() + " from stdin", file);
                }
            }
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                statement.execute(
                        sequence.getValue() == 0
                                ? "alter sequence " + sequence.getKey() + " restart"
                                : "select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The backup of " + database + " was not put back: " + e.getMessage(), e);
        }
    }
}
