package nl.driehoek.faults.invariant;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.faults.installation.Sql;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.faults.observer.EventLog;
import nl.driehoek.faults.observer.EventLog.StreamKey;
import nl.driehoek.local.instance.Service;

/** Whether everything that was decided is sent, and everything that was sent has had its effect. */
public final class Quiet {

    /** Who listens to what, by the names in the inbox. */
    private static final List<Listener> LISTENERS = List.of(
            new Listener("indicators", "plan-revisions", "driehoek.plan-revisions"),
            new Listener("indicators", "measurement-reports", "driehoek.measurement-reports"),
            new Listener("partners", "plan-view", "driehoek.plan-revisions"),
            new Listener("partners", "consultation-view", "driehoek.plan-consultations"),
            new Listener("plans", "indicator-view", "driehoek.indicators"),
            new Listener("plans", "target-status-view", "driehoek.target-statuses"),
            new Listener("plans", "commitment-view", "driehoek.commitments"));

    private static final Duration STABLE = Duration.ofMillis(300);

    private final Sql sql;
    private final EventLog events;

    private record Listener(String database, String consumer, String topic) {}

    public Quiet(Sql sql, EventLog events) {
        this.sql = sql;
        this.events = events;
    }

    /** Waits until nothing moves any more. Returns how long that took; why not, when it does not come about. */
    public Optional<String> await(Duration limit) {
        String[] reason = {""};
        boolean quiet = Waits.within(limit, () -> {
            reason[0] = reason().orElse("");
            if (!reason[0].isEmpty()) {
                return false;
            }
            // An effect makes events of its own: what is quiet twice has come to its end.
            Waits.time(STABLE);
            reason[0] = reason().orElse("");
            return reason[0].isEmpty();
        });
        return quiet ? Optional.empty() : Optional.of("not quiet after " + limit.toSeconds() + " s: " + reason[0]);
    }

    /** What still moves; empty when nothing does. */
    public Optional<String> reason() {
        try {
            return outboxes()
                    .or(this::undelivered)
                    .or(this::unhandled)
                    .or(this::tombstones)
                    .or(this::queue)
                    .or(this::commitmentsToLookAt);
        } catch (IllegalStateException databaseAway) {
            return Optional.of(databaseAway.getMessage() + " " + databaseAway.getCause());
        }
    }

    private Optional<String> outboxes() {
        for (Service service : Service.values()) {
            long depth = sql.number(service.database(), "select count(*) from outbox");
            if (depth > 0) {
                return Optional.of(depth + " events in the outbox of " + service.module());
            }
        }
        return Optional.empty();
    }

    private Optional<String> undelivered() {
        for (Service service : Service.values()) {
            for (Map.Entry<StreamKey, Long> last : given(sql, service).entrySet()) {
                if (events.highest(last.getKey()) < last.getValue()) {
                    return Optional.of(last + " of " + service.module() + " was not delivered; the observer "
                            + (events.failure() == null ? "listens" : events.failure()));
                }
            }
        }
        return Optional.empty();
    }

    /** The last number that a service gave out, per topic and key. */
    static Map<StreamKey, Long> given(Sql sql, Service service) {
        Map<StreamKey, Long> given = new HashMap<>();
        sql.rows(
                service.database(),
                "select topic, key, last from outbox_sequence",
                row -> given.put(new StreamKey(row.getString(1), row.getString(2)), row.getLong(3)));
        return given;
    }

    private Optional<String> unhandled() {
        Set<String> dead = events.deadLetterIds();
        for (Listener listener : LISTENERS) {
            Set<String> open = new HashSet<>(events.ids(listener.topic()));
            sql.rows(
                            listener.database(),
                            "select event_id from inbox where consumer = ?",
                            row -> row.getString(1),
                            listener.consumer())
                    .forEach(open::remove);
            open.removeAll(dead);
            if (!open.isEmpty()) {
                return Optional.of(open.size() + " events of " + listener.topic() + " had no effect yet in "
                        + listener.consumer() + " of " + listener.database() + ", such as "
                        + open.iterator().next());
            }
        }
        return Optional.empty();
    }

    /** What leaves a topic has no place in an inbox: the views say how far they are. */
    private Optional<String> tombstones() {
        return behind("plans", "target_status_view", "id", "driehoek.target-statuses")
                .or(() -> behind("plans", "commitment_view", "id", "driehoek.commitments"))
                .or(() -> behind("plans", "known_indicator", "code", "driehoek.indicators"))
                .or(this::consultations);
    }

    private Optional<String> behind(String database, String view, String key, String topic) {
        Map<String, String> sequences = sql.map(database, "select " + key + ", sequence from " + view);
        for (StreamKey stream : events.streams()) {
            if (stream.topic().equals(topic)) {
                String highest = Long.toString(events.highest(stream));
                String seen = sequences.getOrDefault(stream.key(), "nothing");
                if (!highest.equals(seen)) {
                    return Optional.of(view + " has " + seen + " of " + highest + " of " + stream);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> consultations() {
        Map<String, String> sequences = sql.map(
                "partners",
                "select plan_id::text, greatest(consultation_told_at, consultation_ended_at) from plan_view");
        for (StreamKey stream : events.streams()) {
            if (stream.topic().equals("driehoek.plan-consultations")
                    && !Long.toString(events.highest(stream)).equals(sequences.get(stream.key()))) {
                return Optional.of("plan_view has " + sequences.get(stream.key()) + " of " + events.highest(stream)
                        + " of " + stream);
            }
        }
        return Optional.empty();
    }

    private Optional<String> queue() {
        long waiting = sql.number("indicators", "select count(*) from pending_assessment");
        return waiting > 0 ? Optional.of(waiting + " series wait to be judged") : Optional.empty();
    }

    /** A revision of a plan has its commitments looked at again, by whoever does that next. */
    private Optional<String> commitmentsToLookAt() {
        long waiting = sql.number(
                "partners",
                "select count(*) from commitment"
                        + " where (status in ('AGREED', 'UNDER_WAY') or paused_from in ('AGREED', 'UNDER_WAY'))"
                        + " and stands_on < (now() at time zone 'Europe/Amsterdam')::date");
        return waiting > 0 ? Optional.of(waiting + " commitments wait to be looked at") : Optional.empty();
    }
}
