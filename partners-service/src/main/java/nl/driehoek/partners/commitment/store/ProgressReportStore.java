package nl.driehoek.partners.commitment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.domain.ProgressReport;

/** Progress reports, in the order in which they came in. */
@ApplicationScoped
public class ProgressReportStore implements PanacheRepositoryBase<ProgressReportEntity, UUID> {

    public boolean has(UUID commitmentId, String partner, Period period) {
        return count("commitmentId = ?1 and partner = ?2 and period = ?3", commitmentId, partner, period.toString())
                > 0;
    }

    public void add(UUID commitmentId, ProgressReport report) {
        persist(ProgressReportEntity.of(commitmentId, report));
    }

    public Optional<ProgressReport> get(UUID commitmentId, UUID id) {
        return find("commitmentId = ?1 and id = ?2", commitmentId, id)
                .firstResultOptional()
                .map(ProgressReportEntity::report);
    }

    public List<Listed<ProgressReport>> page(UUID commitmentId, long after, int count) {
        return find("commitmentId = ?1 and number > ?2", Sort.by("number"), commitmentId, after)
                .range(0, count - 1)
                .stream()
                .map(entity -> new Listed<>(entity.number, entity.report()))
                .toList();
    }
}
