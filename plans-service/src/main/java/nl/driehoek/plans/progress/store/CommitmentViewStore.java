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
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.Freshness;

/** The commitments on plans, each as its newest event tells it. */
@ApplicationScoped
public class CommitmentViewStore {
    private final ViewTable<Commitment> table;

    public CommitmentViewStore(EntityManager database, Statements statements, ObjectMapper mapper, Clock clock) {
        this.table = new ViewTable<>("commitment_view", Commitment.class, database, statements, mapper, clock);
    }

    public void take(Commitment told, EventMark mark) {
        table.take(List.of(new ViewChange<>(told.id().toString(), told.planId(), told, mark)));
    }

    public void forget(String id, EventMark mark) {
        table.take(List.of(new ViewChange<>(id, null, null, mark)));
    }

    public int forgetAllBut(Set<String> ids) {
        return table.forgetAllBut(ids);
    }

    public List<Commitment> ofPlan(UUID planId) {
        return table.ofPlan(planId);
    }

    public Optional<Freshness> freshness() {
        return table.freshness();
    }
}
