package nl.driehoek.partners.partner.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.driehoek.partners.partner.RegisteredPartner;

/** The register of partners. */
@ApplicationScoped
public class PartnerStore implements PanacheRepositoryBase<PartnerEntity, String> {

    /**
     * Lets one writer in at a time, until it commits; readers go on. Registering is rare, and the rules about parents
     * concern several rows at once.
     */
    public void lockForWriting() {
        getEntityManager()
                .createNativeQuery("lock table partner in share row exclusive mode")
                .executeUpdate();
    }

    public Optional<RegisteredPartner> get(String code) {
        return findByIdOptional(code).map(PartnerEntity::registered);
    }

    public List<RegisteredPartner> page(String after, int count) {
        return find("code > ?1", Sort.by("code"), after).range(0, count - 1).stream()
                .map(PartnerEntity::registered)
                .toList();
    }

    /** Which of these codes name a partner. */
    public Set<String> known(Collection<String> codes) {
        return list("code in ?1", codes).stream().map(entity -> entity.code).collect(Collectors.toSet());
    }

    public void add(RegisteredPartner registered) {
        PartnerEntity entity = new PartnerEntity();
        entity.take(registered);
        persist(entity);
    }

    public void replace(RegisteredPartner registered) {
        findByIdOptional(registered.partner().code()).orElseThrow().take(registered);
    }
}
