package nl.driehoek.partners.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Which commitments time alone can change: those that are open and have been agreed. */
@ApplicationScoped
public class ReassessmentStore {
    /** As the database sorts ids; Java compares the halves of a UUID with their signs. */
    public static final Comparator<UUID> ORDER_OF_IDS = Comparator.comparing(UUID::toString);

    private static final String CHANGES_WITH_TIME =
            "(status in ('AGREED', 'UNDER_WAY') or paused_from in ('AGREED', 'UNDER_WAY'))";

    private final EntityManager entities;

    ReassessmentStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Plans with commitments that were not looked at on this day or later, those that wait longest first. */
    @Transactional
    public List<UUID> plansThatWait(LocalDate today) {
        return ids("select plan_id from commitment where " + CHANGES_WITH_TIME
                        + " and stands_on < :today group by plan_id order by min(stands_on), plan_id")
                .setParameter("today", today)
                .getResultList();
    }

    /** Those commitments of a plan, those that wait longest first. */
    @Transactional
    public List<UUID> waiting(UUID planId, LocalDate today) {
        return ids("select id from commitment where " + CHANGES_WITH_TIME
                        + " and plan_id = :plan and stands_on < :today order by stands_on, id")
                .setParameter("plan", planId)
                .setParameter("today", today)
                .getResultList();
    }

    @Transactional
    public List<UUID> plans() {
        return ids("select distinct plan_id from commitment where " + CHANGES_WITH_TIME + " order by plan_id")
                .getResultList();
    }

    /** All commitments of a plan that time can change. */
    @Transactional
    public List<UUID> all(UUID planId) {
        return ids("select id from commitment where " + CHANGES_WITH_TIME + " and plan_id = :plan order by id")
                .setParameter("plan", planId)
                .getResultList();
    }

    /** Holds those of these commitments that still wait and that nobody else holds, in the order of their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> claim(List<UUID> ids, LocalDate today) {
        return ids("select id from commitment where id = any(cast(:ids as uuid[])) and " + CHANGES_WITH_TIME
                        + " and stands_on < :today order by id for no key update skip locked")
                .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("today", today)
                .getResultList();
    }

    private Ids ids(String query) {
        return new Ids(entities.createNativeQuery(query, UUID.class));
    }

    /** A query whose rows are ids. */
    private record Ids(Query query) {
        Ids setParameter(String name, Object value) {
            query.setParameter(name, value);
            return this;
        }

        List<UUID> getResultList() {
            List<?> rows = query.getResultList();
            return rows.stream().map(UUID.class::cast).toList();
        }
    }
}
