package nl.driehoek.partners.planview.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.partners.planview.domain.PlanView;

/** What is known of plans. */
@ApplicationScoped
public class PlanViewStore implements PanacheRepositoryBase<PlanViewEntity, UUID> {

    public Optional<PlanView> get(UUID planId) {
        return findByIdOptional(planId).map(PlanViewEntity::view);
    }

    public List<PlanView> all(Collection<UUID> planIds) {
        return find("select p from PlanViewEntity p left join fetch p.themes where p.planId in ?1", planIds).stream()
                .map(PlanViewEntity::view)
                .toList();
    }

    /**
     * For whoever is about to change the view: alone with it until the end of the transaction. A plan that is not known gets
     * a row that says nothing, so that there is something to hold on to for whoever comes first.
     */
    public PlanView lockForChange(UUID planId) {
        getEntityManager()
                .createNativeQuery("insert into plan_view (plan_id) values (:plan) on conflict do nothing")
                .setParameter("plan", planId)
                .executeUpdate();
        return locked(planId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** For whoever relies on the view: with others of that kind, while a change waits. */
    public Optional<PlanView> lockAgainstChange(UUID planId) {
        return locked(planId, LockModeType.PESSIMISTIC_READ);
    }

    private Optional<PlanView> locked(UUID planId, LockModeType mode) {
        Optional<PlanViewEntity> found = findByIdOptional(planId, mode);
        // An entity that was read earlier in this transaction may be older than the row that is locked now.
        found.ifPresent(getEntityManager()::refresh);
        return found.map(PlanViewEntity::view);
    }

    /** By the newest adopted revision of each plan; for one of which none was adopted, by what is or was consulted on. */
    public Set<UUID> plansOf(Collection<String> jurisdictions) {
        if (jurisdictions.isEmpty()) {
            return Set.of();
        }
        List<UUID> plans = getEntityManager()
                .createQuery(
                        "select p.planId from PlanViewEntity p"
                                + " where array_intersects(p.adopted.jurisdictions, :jurisdictions)"
                                + " or (p.adopted.revision is null"
                                + " and array_intersects(p.consulted.jurisdictions, :jurisdictions))",
                        UUID.class)
                .setParameter("jurisdictions", List.copyOf(jurisdictions))
                .getResultList();
        return Set.copyOf(plans);
    }

    /** Plans of which a consultation was told last, and not its end. */
    public List<UUID> toldOpen() {
        return getEntityManager()
                .createQuery(
                        "select p.planId from PlanViewEntity p where p.consultationToldAt > p.consultationEndedAt"
                                + " order by p.planId",
                        UUID.class)
                .getResultList();
    }

    public void replace(PlanView view) {
        findByIdOptional(view.planId()).orElseThrow().take(view);
    }
}
