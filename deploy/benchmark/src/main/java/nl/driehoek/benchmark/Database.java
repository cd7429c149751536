package nl.driehoek.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;
import org.jspecify.annotations.Nullable;

/** The database of a service: for baselines and for looking whether what was measured is right. */
public final class Database {
    private static final String USER = "driehoek";

    private final String url;
    private @Nullable Connection asking;

    public Database(Ports ports, Service service) {
        this.url = "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.database();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, USER);
    }

    /** What a query counts. */
    public long count(String query) {
        return Long.parseLong(text(query));
    }

    /** The only value that a query returns. Always on the same connection: it is asked often while others are measured. */
    public synchronized String text(String query) {
        try (Statement statement = asking().createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private Connection asking() throws SQLException {
        Connection present = asking;
        if (present == null) {
            present = connect();
            asking = present;
        }
        return present;
    }

    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }
}
