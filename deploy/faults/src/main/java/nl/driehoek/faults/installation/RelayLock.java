package nl.driehoek.faults.installation;

import java.util.List;
import java.util.Optional;
import nl.driehoek.local.instance.Service;

/** Which replica of a service may send just now: the one whose connection holds the advisory lock of the relay. */
public final class RelayLock {

    private static final String HOLDERS = """
            select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objid = 7261001
                and l.database = (select oid from pg_database where datname = current_database())
            """;
    /** Between the last answer of the database and the next question: it waits for the broker. */
    private static final String SENDING = HOLDERS
            + " and a.state = 'idle in transaction' and clock_timestamp() - a.state_change > interval '1 second'";

    private final Sql sql;
    private final Service service;

    public RelayLock(Sql sql, Service service) {
        this.sql = sql;
        this.service = service;
    }

    /** Names of replicas; more than one would be a fault. */
    public List<String> holders() {
        return sql.rows(service.database(), HOLDERS, row -> row.getString(1));
    }

    /** The replica that has waited for the broker for a while with the lock in its hands. */
    public Optional<String> sending() {
        return sql.rows(service.database(), SENDING, row -> row.getString(1)).stream()
                .findFirst();
    }
}
