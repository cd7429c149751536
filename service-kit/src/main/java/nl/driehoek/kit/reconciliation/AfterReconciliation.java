package nl.driehoek.kit.reconciliation;

/** What a service does when its database is in line with the topics again, such as computing anew what follows. */
public interface AfterReconciliation {
    /** May be called more than once. */
    void reconciled();
}
