package nl.driehoek.partners.partner.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.driehoek.partners.partner.PartnerFilter;
import nl.driehoek.partners.partner.RegisteredPartner;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;

/** The register of partners. */
@ApplicationScoped
public class PartnerStore implements PanacheRepositoryBase<PartnerEntity, String> {
    /** A union leaves out what is found again, so that it ends whatever the rows say. */
    private static final String WITH_ALL_PARTS = """
            with recursive part (code) as (
                select cast(:code as text)
                union
                select p.code from partner p join part on p.parent = part.code
            ) select code from part""";

    private static final String COLLECTIVES_WITH = """
            with recursive holder (code) as (
                select p.code from partner p where p.members @> array[cast(:code as varchar)]
                union
                select p.code from partner p join holder on p.members @> array[cast(holder.code as varchar)]
            ) select code from holder""";

    /**
     * Lets one writer in at a time, until it commits; readers go on. Registering is rare, and the rules about parents and
     * members concern several rows at once.
     */
    public void lockForWriting() {
        getEntityManager()
                .createNativeQuery("lock table partner in share row exclusive mode")
                .executeUpdate();
    }

    public Optional<RegisteredPartner> get(String code) {
        return findByIdOptional(code).map(PartnerEntity::registered);
    }

    public List<RegisteredPartner> page(PartnerFilter filter, String after, int count) {
        PartnerSearch search = new PartnerSearch(filter, after);
        return find(search.query(), search.values()).range(0, count - 1).stream()
                .map(PartnerEntity::registered)
                .toList();
    }

    /** Those of these codes that name a partner. */
    public List<Partner> all(Collection<String> codes) {
        return list("code in ?1", codes).stream()
                .map(entity -> entity.registered().partner())
                .toList();
    }

    /** Which of these codes name a partner. */
    public Set<String> known(Collection<String> codes) {
        return codes(list("code in ?1", codes));
    }

    /** This code, and those of all that is part of it, however far down. */
    public Set<String> withAllParts(String code) {
        return codes(WITH_ALL_PARTS, code);
    }

    /** The collectives that have this partner for a member, themselves or by other collectives. */
    public Set<String> collectivesWith(String code) {
        return codes(COLLECTIVES_WITH, code);
    }

    /** Of which types the partners are that name this one as their parent. */
    public List<PartnerType> typesOfParts(String code) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.type from PartnerEntity p where p.parent = :code order by p.type",
                        PartnerType.class)
                .setParameter("code", code)
                .getResultList();
    }

    public void add(RegisteredPartner registered) {
        PartnerEntity entity = new PartnerEntity();
        entity.take(registered);
        persist(entity);
    }

    public void replace(RegisteredPartner registered) {
        findByIdOptional(registered.partner().code()).orElseThrow().take(registered);
    }

    private static Set<String> codes(List<PartnerEntity> found) {
        return found.stream().map(entity -> entity.code).collect(Collectors.toSet());
    }

    private Set<String> codes(String query, String code) {
        Set<String> codes = new LinkedHashSet<>();
        getEntityManager()
                .createNativeQuery(query, String.class)
                .setParameter("code", code)
                .getResultList()
                .forEach(found -> codes.add((String) found));
        return codes;
    }
}
