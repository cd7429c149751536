package nl.driehoek.indicators.indicator.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import nl.driehoek.kit.database.Statements;

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

    /** Its parameters are {@link #parameters}. Gives the codes that are held then. */
    public static final String HOLD = "select hold_indicators(?, ?, ?)";

    /**
     * As {@link #HOLD}, but waits for nobody: gives the codes of those of the indicators that are held then, and that
     * nothing is calculated from.
     */
    public static final String TRY_HOLD = "select try_hold_indicators(?, ?, ?)";

    private final EntityManager database;
    private final Statements statements;

    public IndicatorLocks(EntityManager database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /**
     * Waits until no other transaction holds any of these indicators or of those that are calculated from them, and holds
     * all of these until this transaction ends. Until then no formula changes either: else what is calculated from what
     * could be something else by the time that it is used.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<String> indicators) {
        if (!indicators.isEmpty()) {
            statements.list(HOLD, row -> row.getArray(1), parameters(indicators));
        }
    }

    /** For who holds indicators together with reading what they guard. */
    public static Object[] parameters(Collection<String> indicators) {
        return new Object[] {
            FORMULAS, INDICATORS, indicators.stream().distinct().toArray(String[]::new)
        };
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
