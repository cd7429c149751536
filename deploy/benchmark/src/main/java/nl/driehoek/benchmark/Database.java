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

    /** May do what only the one who runs the server may; not there in a server that others run. */
    private static final String SUPERUSER = "postgres";

    private final String url;
    private final String user;
    private @Nullable Connection asking;

    public Database(Ports ports, Service service) {
        this("jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.database(), USER);
    }

    Database(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** The same as its superuser. */
    Database asSuperuser() {
        return new Database(url, SUPERUSER);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, user);
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
