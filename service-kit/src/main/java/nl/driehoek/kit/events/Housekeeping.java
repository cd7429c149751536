package nl.driehoek.kit.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Forgets what no longer protects anything. An event can come again for as long as its topic keeps it: a year at most
 * (deploy/kafka/topics.txt), for compacted topics are guarded by the version in each event.
 */
@ApplicationScoped
public class Housekeeping {
    private final AgroalDataSource database;

    public Housekeeping(AgroalDataSource database) {
        this.database = database;
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from inbox where received_at < now() - interval '400 days'");
            // Those that wait stay until somebody decides about them.
            statement.executeUpdate("delete from dead_letter where ended_at < now() - interval '90 days'");
            statement.executeUpdate("delete from idempotency_key where created_at < now() - interval '7 days'");
        }
    }
}
