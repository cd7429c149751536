package nl.driehoek.indicators.indicator.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;

/**
 * Lets one transaction at a time change what the statuses of an indicator follow from: its definition, its measurements
 * and the targets on it. Whoever holds an indicator holds those that are calculated from it, too, for their figures change
 * with it.
 *
 * <p>Without it a measurement and a plan revision that arrive together would each judge without seeing the other, and
 * whichever commits last would leave a status that lacks one of them; and a numerator and a denominator that arrive
 * together would leave no figure. Rows cannot be locked for this, for a plan may name an indicator before anybody defined
 * it. PostgreSQL's advisory locks can, and go with the transaction. Who takes the lock must read what it guards
 * afterwards, not before.
 */
@ApplicationScoped
public class IndicatorLocks {
    /** Any numbers, as long as they are the same in all replicas and used for nothing else in this database. */
    private static final int INDICATORS = 7_261_002;

    private static final int FORMULAS = 7_261_003;

    /**
     * Always in the same order, by what is locked in fact, so that two transactions never wait for each other. Two codes
     * may share a number; they then wait for each other without need, and that is all. As text, for the function's own
     * type, void, is none that can be read.
     */
    private static final String HOLD = """
            with recursive held(code) as (
                select cast(code as text) collate "C" from unnest(cast(:codes as text[])) as given(code)
                union
                select indicator.code from indicator
                join held on indicator.formula_numerator = held.code or indicator.formula_denominator = held.code)
            select cast(pg_advisory_xact_lock(:namespace, number) as text)
            from (select distinct hashtext(code) as number from held order by number) as in_order""";

    private final EntityManager database;

    public IndicatorLocks(EntityManager database) {
        this.database = database;
    }

    /**
     * Waits until no other transaction holds any of these indicators or of those that are calculated from them, and holds
     * all of these until this transaction ends. Until then no formula changes either: else what is calculated from what
     * could be something else by the time that it is used.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<String> indicators) {
        if (indicators.isEmpty()) {
            return;
        }
        // A statement of its own: the next one must see the formulas as they are once this one has waited.
        lock("select cast(pg_advisory_xact_lock_shared(:namespace, 0) as text)");
        database.createNativeQuery(HOLD, String.class)
                .setParameter("codes", indicators.toArray(String[]::new))
                .setParameter("namespace", INDICATORS)
                .getResultList();
    }

    /**
     * Holds one indicator until this transaction ends, unless another one holds it or waits for it: for work that can wait
     * better than others can, and that changes no figures. So those that are calculated from it need not be held.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tryHold(String indicator) {
        return isTrue(
                        "select pg_try_advisory_xact_lock_shared(:namespace, 0) and cast(:code as text) is not null",
                        FORMULAS,
                        indicator)
                && isTrue("select pg_try_advisory_xact_lock(:namespace, hashtext(:code))", INDICATORS, indicator);
    }

    private boolean isTrue(String statement, int namespace, String code) {
        return (Boolean) database.createNativeQuery(statement, Boolean.class)
                .setParameter("namespace", namespace)
                .setParameter("code", code)
                .getSingleResult();
    }

    /**
     * Waits until no other transaction holds any indicator, and lets none do so until this one ends. Who changes a formula
     * holds this first: it changes which indicators must be held together.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdFormulas() {
        lock("select cast(pg_advisory_xact_lock(:namespace, 0) as text)");
    }

    private void lock(String statement) {
        database.createNativeQuery(statement, String.class)
                .setParameter("namespace", FORMULAS)
                .getSingleResult();
    }
}
