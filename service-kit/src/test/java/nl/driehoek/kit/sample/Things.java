package nl.driehoek.kit.sample;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Versions;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Things {
    public static final String TOPIC = "driehoek.measurements";
    /** The present state of each, compacted. */
    public static final String STATE = "driehoek.indicators";

    public static final String TYPE = "nl.driehoek.sample.thing-changed.v1";

    public record Thing(String code, BigDecimal size, int version) {}

    private final AtomicInteger attempts = new AtomicInteger();
    private final AgroalDataSource database;
    private final Outbox outbox;

    public Things(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Transactional
    public Thing create(String code, BigDecimal size) {
        if (find(code) != null) {
            throw new ProblemException(KitProblem.CONFLICT, code + " is there already");
        }
        update("insert into thing (code, size, version) values (?, ?, 1)", code, size);
        return published(new Thing(code, size, 1));
    }

    @Transactional
    public Thing replace(String code, BigDecimal size, @Nullable String ifMatch) {
        Thing present = get(code);
        Versions.requireMatch(ifMatch, present.version());
        update("update thing set size = ?, version = version + 1 where code = ?", size, code);
        return published(new Thing(code, size, present.version() + 1));
    }

    /** Joins the consumer's transaction; fails after the change when told to, to prove that both go. */
    @Transactional
    public void grow(String code, BigDecimal by, boolean failAfterwards) {
        update(
                "insert into thing (code, size, version) values (?, ?, 1) on conflict (code)"
                        + " do update set size = thing.size + excluded.size, version = thing.version + 1",
                code,
                by);
        if (failAfterwards && attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("failed on purpose");
        }
    }

    /** A digit behind those that a thing has; without a digit, the thing goes. */
    public record Digit(String code, @Nullable BigDecimal digit) {}

    /** In a consumer's transaction; what came of it shows in which order, and how often. */
    @Transactional
    public void append(List<Digit> digits) {
        for (Digit one : digits) {
            if (one.digit() == null) {
                update("delete from thing where code = ?", one.code());
            } else {
                update(
                        "insert into thing (code, size, version) values (?, ?, 1) on conflict (code)"
                                + " do update set size = thing.size * 10 + excluded.size, version = thing.version + 1",
                        one.code(),
                        one.digit());
            }
        }
    }

    public int attempts() {
        return attempts.get();
    }

    public Thing get(String code) {
        Thing thing = find(code);
        if (thing == null) {
            throw ProblemException.notFound("There is no thing " + code + ".");
        }
        return thing;
    }

    public @Nullable Thing find(String code) {
        List<Thing> found = query("select code, size, version from thing where code = ?", code);
        return found.isEmpty() ? null : found.get(0);
    }

    public List<Thing> list(Cursor cursor) {
        return query(
                "select code, size, version from thing where code > ? order by code limit ?",
                cursor.after() == null ? "" : cursor.after(),
                cursor.fetch());
    }

    private Thing published(Thing thing) {
        outbox.add(event(TOPIC, thing));
        outbox.add(state(thing));
        if (thing.size().signum() < 0) {
            throw new ProblemException(KitProblem.CONFLICT, "refused after the event was added");
        }
        return thing;
    }

    static OutgoingEvent state(Thing thing) {
        return event(STATE, thing);
    }

    private static OutgoingEvent event(String topic, Thing thing) {
        return new OutgoingEvent(
                topic,
                thing.code(),
                TYPE,
                thing.code(),
                "/v1/things/" + thing.code(),
                Map.of("code", thing.code(), "size", thing.size(), "version", thing.version()));
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Thing> query(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Thing> things = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    things.add(new Thing(row.getString(1), row.getBigDecimal(2), row.getInt(3)));
                }
            }
            return things;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
