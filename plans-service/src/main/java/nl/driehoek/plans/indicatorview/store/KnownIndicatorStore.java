package nl.driehoek.plans.indicatorview.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.driehoek.plans.indicatorview.domain.KnownIndicator;

/** Indicators that are known, each as its newest event tells it. */
@ApplicationScoped
public class KnownIndicatorStore implements PanacheRepositoryBase<KnownIndicatorEntity, String> {

    /** Those of these codes that are known; asks the database anew each time. */
    public Set<String> known(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select i.code from KnownIndicatorEntity i where i.version is not null and i.code in :codes",
                        String.class)
                .setParameter("codes", codes)
                .getResultList());
    }

    /** All codes that are known. */
    public Set<String> all() {
        return Set.copyOf(getEntityManager()
                .createQuery("select i.code from KnownIndicatorEntity i where i.version is not null", String.class)
                .getResultList());
    }

    public List<KnownIndicator> find(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return list("version is not null and code in ?1", codes).stream()
                .map(KnownIndicatorEntity::indicator)
                .toList();
    }

    /** Keeps an indicator, unless something later is known of it. */
    public void take(KnownIndicator indicator, long sequence) {
        getEntityManager()
                .createNativeQuery("""
                        insert into known_indicator as held (code, sequence, version, name, unit, desired_direction)
                        values (:code, :sequence, :version, :name, :unit, :direction)
                        on conflict (code) do update set sequence = excluded.sequence, version = excluded.version,
                            name = excluded.name, unit = excluded.unit, desired_direction = excluded.desired_direction
                        where held.sequence < excluded.sequence
                        """)
                .setParameter("code", indicator.code())
                .setParameter("sequence", sequence)
                .setParameter("version", indicator.version())
                .setParameter("name", indicator.name())
                .setParameter("unit", indicator.unit())
                .setParameter("direction", indicator.desiredDirection().name())
                .executeUpdate();
    }

    /** Notes that an indicator is no more, unless something later is known of it. */
    public void forget(String code, long sequence) {
        getEntityManager()
                .createNativeQuery("""
                        insert into known_indicator as held (code, sequence) values (:code, :sequence)
                        on conflict (code) do update set sequence = excluded.sequence, version = null, name = null,
                            unit = null, desired_direction = null
                        where held.sequence < excluded.sequence
                        """)
                .setParameter("code", code)
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    /** Deletes the rows of all other indicators; answers how many. */
    public int forgetAllBut(Set<String> codes) {
        return getEntityManager()
                .createNativeQuery("delete from known_indicator where code <> all (:codes)")
                .setParameter("codes", codes.toArray(String[]::new))
                .executeUpdate();
    }
}
