package nl.driehoek.partners.commitment.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Answer;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Attribution;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Themes;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A commitment with its parts and its history: columns to find it by, and the promise as document. */
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
    @Nullable
    UUID predecessor;

    @Column
    String theme;

    @Column(name = "also_under", columnDefinition = "text[]")
    List<String> alsoUnder = new ArrayList<>();

    @Column
    @Nullable
    String reference;

    @Column
    @Enumerated(EnumType.STRING)
    @Nullable
    Attribution attribution;

    @Column
    @Nullable
    String source;

    @Column
    @Nullable
    String note;

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
    String deadline;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String promise;

    @Column
    @Enumerated(EnumType.STRING)
    CommitmentStatus status;

    @Column(name = "paused_from")
    @Enumerated(EnumType.STRING)
    @Nullable
    CommitmentStatus pausedFrom;

    @Column(name = "paused_until")
    @Nullable
    LocalDate pausedUntil;

    @Column(name = "switched_on")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String switchedOn;

    @Column(name = "dropped_since_revision")
    @Nullable
    Integer droppedSinceRevision;

    @Column(name = "dropped_themes", columnDefinition = "text[]")
    @Nullable
    List<String> droppedThemes;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String standing;

    @Column(name = "stands_on")
    LocalDate standsOn;

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

    void take(Commitment commitment, @Nullable ProgressReportEntity progress, CommitmentJson json) {
        id = commitment.id();
        planId = commitment.planId();
        predecessor = commitment.predecessor();
        theme = commitment.themes().main();
        alsoUnder = new ArrayList<>(commitment.themes().also());
        Registration registration = commitment.registration();
        reference = registration.reference();
        attribution = registration.attribution();
        source = registration.source();
        note = registration.note();
        takePromise(commitment, json);
        takeState(commitment, json);
        latestProgress = progress;
        version = commitment.version();
        // Steps are only ever added: rows that are there stay untouched.
        commitment.history().stream().skip(history.size()).map(StepValue::of).forEach(history::add);
    }

    private void takePromise(Commitment commitment, CommitmentJson json) {
        Promise whole = commitment.promise();
        title = whole.title();
        kind = whole.kind();
        area = whole.place().area();
        deadline = whole.timing().deadline() == null
                ? null
                : whole.timing().deadline().toString();
        promise = json.write(whole);
        List<ResponsibilityValue> next = whole.responsibilities().all().stream()
                .map(r -> ResponsibilityValue.of(r, commitment.answers().get(r.partner())))
                .toList();
        if (!next.equals(responsibilities)) {
            responsibilities.clear();
            responsibilities.addAll(next);
        }
    }

    private void takeState(Commitment commitment, CommitmentJson json) {
        CommitmentState state = commitment.state();
        status = state.status();
        pausedFrom =
                state instanceof CommitmentState.Paused paused ? paused.before().status() : null;
        pausedUntil = state instanceof CommitmentState.Postponed postponed ? postponed.until() : null;
        switchedOn = json.write(commitment.switchedOn());
        Attention dropped = commitment.dropped();
        droppedSinceRevision = dropped == null ? null : dropped.sinceRevision();
        droppedThemes = dropped == null ? null : new ArrayList<>(dropped.themes());
        standing = json.write(commitment.standing());
    }

    Commitment commitment(CommitmentJson json) {
        return new Commitment(
                id,
                planId,
                predecessor,
                new Themes(theme, alsoUnder),
                new Registration(reference, attribution, source, note),
                json.promise(promise),
                CommitmentState.of(status, pausedFrom, pausedUntil),
                answers(),
                json.days(switchedOn),
                droppedSinceRevision == null || droppedThemes == null
                        ? null
                        : new Attention(AttentionReason.THEME_DROPPED, droppedSinceRevision, droppedThemes, List.of()),
                latestProgress == null ? null : latestProgress.report(json),
                json.standing(standing),
                history.stream().map(StepValue::step).toList(),
                version);
    }

    private Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        responsibilities.stream()
                .filter(r -> r.answeredAt != null)
                .sorted(Comparator.comparing(r -> r.answeredAt))
                .forEach(r -> answers.put(r.partner, r.answer()));
        return answers;
    }
}
