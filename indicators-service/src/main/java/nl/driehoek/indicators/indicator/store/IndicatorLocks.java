package nl.driehoek.indicators.indicator.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;

/**
 * Lets one transaction at a time change what the statuses of an indicator follow from: its definition, its measurements
 * and the targets on it.
 *
 * <p>Without it a measurement and a plan revision that arrive together would each judge without seeing the other, and
 * whichever commits last would leave a status that lacks one of them. Rows cannot be locked for this, for a plan may name
 * an indicator before anybody defined it. PostgreSQL's advisory locks can, and go with the transaction. Who takes the lock
 * must read what it guards afterwards, not before.
 */
@ApplicationScoped
public class IndicatorLocks {
    /** Any number, as long as it is the same in all replicas and used for nothing else in this database. */
    private static final int NAMESPACE = 7_261_002;

    private final EntityManager database;

    public IndicatorLocks(EntityManager database) {
        this.database = database;
    }

    /** Waits until no other transaction holds any of these indicators, and holds them until this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<String> indicators) {
        // Always in the same order, by what is locked in fact, so that two transactions never wait for each other. Two
        // codes may share a number; they then wait for each other without need, and that is all.
        indicators.stream().map(String::hashCode).distinct().sorted().forEach(this::lock);
    }

    /**
     * Holds an indicator until this transaction ends, unless another one holds it or waits for it: for work that can wait
     * better than others can.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tryHold(String indicator) {
        return (Boolean)
                database.createNativeQuery("select pg_try_advisory_xact_lock(:namespace, :number)", Boolean.class)
                        .setParameter("namespace", NAMESPACE)
                        .setParameter("number", indicator.hashCode())
                        .getSingleResult();
    }

    private void lock(int number) {
        // As text, for the function's own type, void, is none that can be read.
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:namespace, :number) as text)", String.class)
                .setParameter("namespace", NAMESPACE)
                .setParameter("number", number)
                .getSingleResult();
    }
}
