package nl.driehoek.partners.commitment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One version of a progress report. Never changed once it is there. */
@Entity
@Table(name = "progress_report_version")
@IdClass(ProgressVersionEntity.Key.class)
public class ProgressVersionEntity {
    /** Names a version. */
    public record Key(UUID reportId, int version) implements Serializable {}

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    int version;

    @Column
    String text;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String content;

    @Column(name = "reported_at")
    Instant reportedAt;

    /** For the audit: the person or system that sent it. */
    @Column
    String subject;

    @Column(name = "correction_reason")
    @Nullable
    String correctionReason;

    static ProgressVersionEntity of(ProgressReport report, String content, Deed deed) {
        ProgressVersionEntity entity = new ProgressVersionEntity();
        entity.reportId = report.id();
        entity.version = report.version();
        entity.text = report.progress().text();
        entity.content = content;
        entity.reportedAt = report.reportedAt();
        entity.subject = deed.subject();
        entity.correctionReason = report.correctionReason();
        return entity;
    }

    /** @param latest the report that this is a version of */
    ProgressReport report(ProgressReport latest, CommitmentJson json) {
        CommitmentJson.Content parts = json.content(content);
        return new ProgressReport(
                reportId,
                latest.partner(),
                new Progress(latest.progress().period(), text, parts.values(), parts.evidence()),
                reportedAt,
                version,
                correctionReason);
    }
}
