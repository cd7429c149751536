package nl.driehoek.partners.commitment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.partners.commitment.CommitmentFilter;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.Sight;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.jspecify.annotations.Nullable;

/** Commitments, in the order in which they were proposed. */
@ApplicationScoped
public class CommitmentStore implements PanacheRepositoryBase<CommitmentEntity, UUID> {
    private static final String HAS_PART =
            "exists (select 1 from CommitmentEntity x join x.responsibilities r where x.id = c.id and r.partner = :%s)";

    public Optional<Commitment> get(UUID id) {
        return findByIdOptional(id).map(CommitmentEntity::commitment);
    }

    /** The commitment, which nobody else can change until the present transaction ends. */
    public Optional<Commitment> lock(UUID id) {
        Optional<CommitmentEntity> found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        // An entity that was read earlier in this transaction may be older than the row that is locked now.
        found.ifPresent(getEntityManager()::refresh);
        return found.map(CommitmentEntity::commitment);
    }

    /** The commitments on a plan that are flagged, or stand under none of the themes that the plan has now. */
    public List<UUID> outOfLine(UUID planId, Collection<String> presentThemes) {
        return getEntityManager()
                .createQuery(
                        "select c.id from CommitmentEntity c where c.planId = :plan"
                                + " and (c.attentionReason is not null or c.theme not in :themes) order by c.id",
                        UUID.class)
                .setParameter("plan", planId)
                .setParameter("themes", presentThemes)
                .getResultList();
    }

    public List<Listed<Commitment>> page(CommitmentFilter filter, Sight sight, long after, int count) {
        List<String> conditions = new ArrayList<>(List.of("c.number > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", after));
        equal("planId", filter.planId(), conditions, values);
        equal("theme", filter.theme(), conditions, values);
        equal("status", filter.status(), conditions, values);
        if (filter.partner() != null) {
            conditions.add(HAS_PART.formatted("partner"));
            values.put("partner", filter.partner());
        }
        if (filter.needsAttention() != null) {
            conditions.add("c.attentionReason is " + (filter.needsAttention() ? "not null" : "null"));
        }
        if (!sight.all()) {
            see(sight, conditions, values);
        }
        String query = "from CommitmentEntity c where " + String.join(" and ", conditions) + " order by c.number";
        return find(query, values).range(0, count - 1).stream()
                .map(entity -> new Listed<>(entity.number, entity.commitment()))
                .toList();
    }

    private static void equal(
            String field, @Nullable Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add("c." + field + " = :" + field);
            values.put(field, value);
        }
    }

    private static void see(Sight sight, List<String> conditions, Map<String, Object> values) {
        String onSeenPlan = "c.planId in :plans";
        values.put("plans", sight.plans());
        if (sight.organisation() == null) {
            conditions.add(onSeenPlan);
        } else {
            conditions.add("(" + onSeenPlan + " or " + HAS_PART.formatted("organisation") + ")");
            values.put("organisation", sight.organisation());
        }
    }

    public void add(Commitment commitment) {
        CommitmentEntity entity = new CommitmentEntity();
        entity.take(commitment, null);
        persist(entity);
    }

    /** Replaces a commitment that was locked before; its latest progress must be stored. */
    public void replace(Commitment commitment) {
        ProgressReport progress = commitment.latestProgress();
        findByIdOptional(commitment.id())
                .orElseThrow()
                .take(
                        commitment,
                        progress == null
                                ? null
                                : getEntityManager().getReference(ProgressReportEntity.class, progress.id()));
    }
}
