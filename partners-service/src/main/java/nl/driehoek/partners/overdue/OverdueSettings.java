package nl.driehoek.partners.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many commitments are held at once while they are looked at; whoever wants to change one of them waits so long. */
@ApplicationScoped
public class OverdueSettings {
    private final int batchSize;

    public OverdueSettings(@ConfigProperty(name = "driehoek.overdue.batch-size") int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("driehoek.overdue.batch-size must be at least 1, not " + batchSize);
        }
        this.batchSize = batchSize;
    }

    int batchSize() {
        return batchSize;
    }
}
