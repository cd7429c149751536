package nl.driehoek.partners.consultation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.consultation.domain.Reaction;

/** Reactions, in the order in which they came in. */
@ApplicationScoped
public class ReactionStore implements PanacheRepositoryBase<ReactionEntity, UUID> {

    /** @param subject the person or system that sent it */
    public void add(Reaction reaction, String subject) {
        persist(ReactionEntity.of(reaction, subject));
    }

    public Optional<Reaction> get(UUID commitmentId, UUID id) {
        return find("commitmentId = ?1 and id = ?2", commitmentId, id)
                .firstResultOptional()
                .map(ReactionEntity::reaction);
    }

    public List<Listed<Reaction>> page(UUID commitmentId, long after, int count) {
        return find("commitmentId = ?1 and number > ?2", Sort.by("number"), commitmentId, after)
                .range(0, count - 1)
                .stream()
                .map(entity -> new Listed<>(entity.number, entity.reaction()))
                .toList();
    }
}
