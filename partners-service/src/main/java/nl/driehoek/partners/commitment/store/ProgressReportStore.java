package nl.driehoek.partners.commitment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.ProgressReport;

/** Progress reports, in the order in which they first came in. */
@ApplicationScoped
public class ProgressReportStore implements PanacheRepositoryBase<ProgressReportEntity, UUID> {
    private final CommitmentJson json;

    ProgressReportStore(CommitmentJson json) {
        this.json = json;
    }

    public boolean has(UUID commitmentId, String partner, Period period) {
        return count("commitmentId = ?1 and partner = ?2 and period = ?3", commitmentId, partner, period.toString())
                > 0;
    }

    public void add(UUID commitmentId, ProgressReport report, Deed deed) {
        ProgressReportEntity entity = new ProgressReportEntity();
        entity.id = report.id();
        entity.commitmentId = commitmentId;
        entity.partner = report.partner();
        entity.period = report.progress().period().toString();
        entity.take(report, json);
        persist(entity);
        getEntityManager().persist(ProgressVersionEntity.of(report, entity.content, deed));
    }

    /** Replaces what was reported; the earlier version is kept. */
    public void correct(ProgressReport next, Deed deed) {
        ProgressReportEntity entity = findByIdOptional(next.id()).orElseThrow();
        entity.take(next, json);
        getEntityManager().persist(ProgressVersionEntity.of(next, entity.content, deed));
    }

    public Optional<ProgressReport> get(UUID commitmentId, UUID id) {
        return find("commitmentId = ?1 and id = ?2", commitmentId, id)
                .firstResultOptional()
                .map(entity -> entity.report(json));
    }

    /** All reports on a commitment, each in its latest version. */
    public List<ProgressReport> latest(UUID commitmentId) {
        return find("commitmentId", Sort.by("number"), commitmentId).stream()
                .map(entity -> entity.report(json))
                .toList();
    }

    /** All reports on a plan's commitments, each in its latest version, by commitment. */
    public Map<UUID, List<ProgressReport>> onPlan(UUID planId) {
        String ofPlan = "commitmentId in (select c.id from CommitmentEntity c where c.planId = ?1)";
        Map<UUID, List<ProgressReport>> reports = find(ofPlan, Sort.by("number"), planId).stream()
                .collect(Collectors.groupingBy(
                        entity -> entity.commitmentId,
                        Collectors.mapping(entity -> entity.report(json), Collectors.toList())));
        flush();
        getEntityManager().clear();
        return reports;
    }

    public List<Listed<ProgressReport>> page(UUID commitmentId, long after, int count) {
        return find("commitmentId = ?1 and number > ?2", Sort.by("number"), commitmentId, after)
                .range(0, count - 1)
                .stream()
                .map(entity -> new Listed<>(entity.number, entity.report(json)))
                .toList();
    }

    public List<ProgressReport> versions(UUID id, int after, int count) {
        ProgressReport latest = findByIdOptional(id).orElseThrow().report(json);
        return getEntityManager()
                .createQuery(
                        "from ProgressVersionEntity v where v.reportId = :id and v.version > :after order by v.version",
                        ProgressVersionEntity.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultStream()
                .map(version -> version.report(latest, json))
                .toList();
    }
}
