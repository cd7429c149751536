package nl.driehoek.partners.commitment.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.Responsibilities;
import nl.driehoek.partners.norm.domain.Deadline;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A commitment with its parts and its history. */
@Entity
@Table(name = "commitment")
public class CommitmentEntity {
    /** A page of commitments is read with a few queries, however many parts its commitments have. */
    static final int PARTS_READ_AT_ONCE = 200;

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long number;

    @Column(name = "plan_id")
    UUID planId;

    @Column
    String theme;

    @Column
    String title;

    @Column
    @Enumerated(EnumType.STRING)
    CommitmentKind kind;

    @Column
    @Nullable
    String area;

    @Column
    @Nullable
    String condition;

    @Column
    @Nullable
    String deadline;

    @Embedded
    @Nullable
    NormValue norm;

    @Column
    @Enumerated(EnumType.STRING)
    CommitmentStatus status;

    @Column(name = "attention_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    AttentionReason attentionReason;

    @Column(name = "attention_since_revision")
    @Nullable
    Integer attentionSinceRevision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "latest_progress")
    @Nullable
    ProgressReportEntity latestProgress;

    @Column
    int version;

    @ElementCollection
    @CollectionTable(name = "commitment_responsibility", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = PARTS_READ_AT_ONCE)
    List<ResponsibilityValue> responsibilities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "commitment_step", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = PARTS_READ_AT_ONCE)
    List<StepValue> history = new ArrayList<>();

    void take(Commitment commitment, @Nullable ProgressReportEntity progress) {
        id = commitment.id();
        planId = commitment.planId();
        theme = commitment.theme();
        takePromise(commitment.promise(), commitment.agreements());
        status = commitment.status();
        Attention attention = commitment.attention();
        attentionReason = attention == null ? null : attention.reason();
        attentionSinceRevision = attention == null ? null : attention.sinceRevision();
        latestProgress = progress;
        version = commitment.version();
        // Steps are only ever added: rows that are there stay untouched.
        commitment.history().stream().skip(history.size()).map(StepValue::of).forEach(history::add);
    }

    private void takePromise(Promise promise, Map<String, Instant> agreements) {
        title = promise.title();
        kind = promise.kind();
        area = promise.area();
        condition = promise.condition();
        deadline = promise.deadline() == null ? null : promise.deadline().toString();
        norm = promise.norm() == null ? null : NormValue.of(promise.norm());
        responsibilities.clear();
        promise.responsibilities()
                .all()
                .forEach(r -> responsibilities.add(ResponsibilityValue.of(r, agreements.get(r.partner()))));
    }

    Commitment commitment() {
        return new Commitment(
                id,
                planId,
                theme,
                promise(),
                CommitmentState.of(status),
                agreements(),
                attentionReason == null || attentionSinceRevision == null
                        ? null
                        : new Attention(attentionReason, attentionSinceRevision),
                latestProgress == null ? null : latestProgress.report(),
                history.stream().map(StepValue::step).toList(),
                version);
    }

    private Promise promise() {
        return new Promise(
                title,
                kind,
                new Responsibilities(responsibilities.stream()
                        .map(ResponsibilityValue::responsibility)
                        .toList()),
                area,
                condition,
                deadline == null ? null : Deadline.parse(deadline),
                norm == null ? null : norm.norm());
    }

    private Map<String, Instant> agreements() {
        Map<String, Instant> agreements = new LinkedHashMap<>();
        responsibilities.stream()
                .filter(r -> r.agreedAt != null)
                .sorted(Comparator.comparing(r -> r.agreedAt))
                .forEach(r -> agreements.put(r.partner, r.agreedAt));
        return agreements;
    }
}
