package nl.driehoek.plans.plan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.document.HeaderDocument;
import nl.driehoek.plans.plan.domain.Ancestry.KnownPlan;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanHeader.PlanPointer;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.PlanStep;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.Revision.Draft;
import nl.driehoek.plans.plan.domain.RevisionOutline;

/** Plans, in the order in which they were made. */
@ApplicationScoped
public class PlanStore implements PanacheRepositoryBase<PlanEntity, UUID> {
    private final ObjectMapper mapper;

    public PlanStore(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<PlanOutline> outline(UUID id) {
        return findByIdOptional(id).map(this::outline);
    }

    /** Plans that have a revision in force. */
    public List<UUID> inForce() {
        return ids("p.revisionInForce is not null");
    }

    /** Plans with a revision that is being written or decided on. */
    public List<UUID> open() {
        return ids("p.openRevision is not null");
    }

    private List<UUID> ids(String condition) {
        return getEntityManager()
                .createQuery("select p.id from PlanEntity p where " + condition + " order by p.number", UUID.class)
                .getResultList();
    }

    /** Keeps nothing that was read in memory, for who goes through very many. */
    public void forget() {
        flush();
        getEntityManager().clear();
    }

    /** The plans that a pointer means: one by its id, or all that have the reference. */
    public List<KnownPlan> meant(PlanPointer pointer) {
        if (pointer.planId() != null) {
            return findByIdOptional(pointer.planId()).map(this::known).stream().toList();
        }
        return pointer.reference() == null
                ? List.of()
                : list("reference", pointer.reference()).stream()
                        .map(this::known)
                        .toList();
    }

    /** Plans that have one of these references. */
    public List<PlanOutline> withReference(Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : list("reference in ?1", references).stream()
                        .map(this::outline)
                        .toList();
    }

    /**
     * Lets one writer at a time say how plans depend on each other, until it commits: two that know nothing of each other
     * could else make a circle together.
     */
    public void lockRelations() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('plan-relations'))")
                .getResultList();
    }

    /** The whole plan, which nobody else can change until the present transaction ends. */
    public Optional<Plan> lock(UUID id) {
        PlanEntity found = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            return Optional.empty();
        }
        // An entity that was read earlier in this transaction may be older than the row that is locked now.
        getEntityManager().refresh(found);
        // Revisions are read only now that the lock is held: they are as the last writer left them.
        List<Revision> revisions =
                entities(id, 0, Integer.MAX_VALUE).stream().map(this::revision).toList();
        return Optional.of(new Plan(id, header(found), revisions, found.steps()));
    }

    /** What was done with the plan itself, in order. */
    public List<PlanStep> steps(UUID id) {
        return findByIdOptional(id).map(PlanEntity::steps).orElse(List.of());
    }

    public Optional<Revision> revision(UUID planId, int number) {
        return Optional.ofNullable(getEntityManager().find(RevisionEntity.class, new RevisionId(planId, number)))
                .map(this::revision);
    }

    /** Revisions by number, those after one of them. */
    public List<RevisionOutline> revisions(UUID planId, int after, int count) {
        return entities(planId, after, count).stream()
                .map(RevisionEntity::outline)
                .toList();
    }

    public void add(Plan plan) {
        PlanEntity entity = new PlanEntity();
        entity.id = plan.id();
        entity.take(plan.header(), write(HeaderDocument.of(plan.header())));
        entity.takeSteps(plan);
        persist(entity);
        flush();
        save(plan);
    }

    /** Stores what was done with a plan that was locked before. */
    public void save(Plan plan) {
        PlanOutline outline = PlanOutline.of(plan);
        PlanEntity entity = findById(plan.id());
        entity.revisionInForce = outline.revisionInForce();
        entity.openRevision = outline.openRevision();
        entity.takeSteps(plan);
        // One by one in the order of their numbers: a revision makes room before the next one takes its place.
        for (Revision revision : plan.revisions()) {
            save(plan.id(), revision);
            flush();
        }
    }

    /** Stores the header that a plan was given. */
    public void saveHeader(Plan plan) {
        PlanEntity entity = findById(plan.id());
        entity.take(plan.header(), write(HeaderDocument.of(plan.header())));
        save(plan);
    }

    private void save(UUID planId, Revision revision) {
        RevisionId id = new RevisionId(planId, revision.number());
        RevisionEntity present = getEntityManager().find(RevisionEntity.class, id);
        RevisionEntity entity = present == null ? new RevisionEntity() : present;
        entity.take(revision);
        if (revision instanceof Draft) {
            // Nothing but a draft can be edited, so that all others have the content that they had.
            entity.content = write(ContentDocument.of(revision.content()));
        }
        if (present == null) {
            entity.planId = planId;
            entity.number = revision.number();
            getEntityManager().persist(entity);
        }
    }

    private List<RevisionEntity> entities(UUID planId, int after, int count) {
        return getEntityManager()
                .createQuery(
                        "from RevisionEntity r where r.planId = :plan and r.number > :after order by r.number",
                        RevisionEntity.class)
                .setParameter("plan", planId)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultList();
    }

    private Revision revision(RevisionEntity entity) {
        return entity.revision(read(entity.content, ContentDocument.class).content());
    }

    PlanOutline outline(PlanEntity entity) {
        return new PlanOutline(
                entity.id,
                header(entity),
                entity.revisionInForce,
                entity.openRevision,
                entity.version,
                entity.archivedAt);
    }

    private KnownPlan known(PlanEntity entity) {
        return new KnownPlan(entity.id, header(entity));
    }

    private PlanHeader header(PlanEntity entity) {
        return read(entity.header, HeaderDocument.class).header();
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document cannot be read", e);
        }
    }

    private String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be written", e);
        }
    }
}
