package nl.driehoek.plans.progress.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.plans.progress.domain.Freshness;
import nl.driehoek.plans.progress.domain.TargetStatus;

/** The statuses of targets, each as its newest event tells it. */
@ApplicationScoped
public class TargetStatusViewStore {
    private final ViewTable<TargetStatus> table;

    public TargetStatusViewStore(EntityManager database, Statements statements, ObjectMapper mapper, Clock clock) {
        this.table = new ViewTable<>("target_status_view", TargetStatus.class, database, statements, mapper, clock);
    }

    public void take(List<ViewChange<TargetStatus>> changes) {
        table.take(changes);
    }

    public int forgetAllBut(Set<String> ids) {
        return table.forgetAllBut(ids);
    }

    public List<TargetStatus> ofPlan(UUID planId) {
        return table.ofPlan(planId);
    }

    public Optional<Freshness> freshness() {
        return table.freshness();
    }
}
