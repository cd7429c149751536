package nl.driehoek.partners.commitment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a partner said it did. Never changed once it is there. */
@Entity
@Table(name = "progress_report")
@BatchSize(size = CommitmentEntity.PARTS_READ_AT_ONCE)
public class ProgressReportEntity {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long number;

    @Column(name = "commitment_id")
    UUID commitmentId;

    @Column
    String partner;

    @Column
    String period;

    @Column
    String text;

    @Column
    @Nullable
    BigDecimal quantity;

    @Column(name = "reported_at")
    Instant reportedAt;

    static ProgressReportEntity of(UUID commitmentId, ProgressReport report) {
        ProgressReportEntity entity = new ProgressReportEntity();
        entity.id = report.id();
        entity.commitmentId = commitmentId;
        entity.partner = report.partner();
        entity.period = report.progress().period().toString();
        entity.text = report.progress().text();
        entity.quantity = report.progress().quantity();
        entity.reportedAt = report.reportedAt();
        return entity;
    }

    ProgressReport report() {
        return new ProgressReport(id, partner, new Progress(Period.parse(period), text, quantity), reportedAt);
    }
}
