package nl.driehoek.partners.commitment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What a partner says it did: the present version. What it said before stands in {@link ProgressVersionEntity}. */
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
    int version;

    @Column
    String text;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String content;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "correction_reason")
    @Nullable
    String correctionReason;

    void take(ProgressReport report, CommitmentJson json) {
        version = report.version();
        text = report.progress().text();
        content = json.write(new CommitmentJson.Content(
                report.progress().values(), report.progress().evidence()));
        reportedAt = report.reportedAt();
        correctionReason = report.correctionReason();
    }

    ProgressReport report(CommitmentJson json) {
        CommitmentJson.Content parts = json.content(content);
        return new ProgressReport(
                id,
                partner,
                new Progress(Period.parse(period), text, parts.values(), parts.evidence()),
                reportedAt,
                version,
                correctionReason);
    }
}
