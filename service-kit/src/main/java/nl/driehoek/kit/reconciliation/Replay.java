package nl.driehoek.kit.reconciliation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.events.PoisonEventException;
import nl.driehoek.kit.reconciliation.TopicCounts.Count;
import org.eclipse.microprofile.config.Config;

/**
 * Reads what other services tell from the beginning, before the channels go on where they were: between the moment that
 * the database is of and the place of the channel lie events that would not come again.
 *
 * <p>By a reader of its own, so that neither the place of the channel nor another replica that reads it matters.
 */
@ApplicationScoped
public class Replay {
    private final TopicScan scan;
    private final AgroalDataSource database;
    private final ReconciliationStore store;
    private final Config config;

    public Replay(TopicScan scan, AgroalDataSource database, ReconciliationStore store, Config config) {
        this.scan = scan;
        this.database = database;
        this.store = store;
        this.config = config;
    }

    String topic(ReplayedChannel channel) {
        return setting(channel, "topic");
    }

    /** Reads a channel's topic; what cannot be taken in is noted, for the dead letters have it only if it was so before. */
    void read(UUID run, ReplayedChannel channel, TopicCounts counts) {
        String view = channel.viewInInbox();
        if (view != null) {
            judgeAllAgain(view);
        }
        Set<String> keys = new HashSet<>();
        scan.all(topic(channel), message -> {
            counts.add(Count.RECORDS, 1);
            if (message.key() != null) {
                keys.add(message.key());
            }
            try {
                channel.receive(message);
            } catch (PoisonEventException e) {
                counts.add(Count.REFUSED, 1);
                store.refused(run, SeenEvent.ofAny(message), String.valueOf(e.getMessage()));
            }
        });
        // In a Kafka that is new the keys are yet to come, and are not gone.
        if (scan.hasBeenReadBy(setting(channel, "group.id"), topic(channel))) {
            counts.add(Count.FORGOTTEN, channel.forgetAllBut(keys));
        }
    }

    private String setting(ReplayedChannel channel, String name) {
        return config.getValue("mp.messaging.incoming." + channel.channel() + "." + name, String.class);
    }

    private void judgeAllAgain(String consumer) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from inbox where consumer = ?")) {
            statement.setString(1, consumer);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be written", e);
        }
    }
}
