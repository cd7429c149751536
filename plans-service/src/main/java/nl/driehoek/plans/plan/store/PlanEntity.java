package nl.driehoek.plans.plan.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.PlanStep;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan without its revisions: its header as one document, and beside it what plans are looked for by. */
@Entity
@Table(name = "plan")
public class PlanEntity {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long number;

    @Column
    @ColumnTransformer(write = "?::jsonb")
    String header;

    @Column
    String reference;

    @Column
    String title;

    @Column
    @Enumerated(EnumType.STRING)
    PlanKind kind;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> jurisdictions;

    @Column(name = "period_from")
    int periodFrom;

    @Column(name = "period_to")
    int periodTo;

    @Column(name = "revision_in_force")
    @Nullable
    Integer revisionInForce;

    @Column(name = "open_revision")
    @Nullable
    Integer openRevision;

    @Column
    int version;

    @Column(name = "archived_at")
    @Nullable
    Instant archivedAt;

    /** Read only when asked for: lists of plans do without. */
    @ElementCollection
    @CollectionTable(name = "plan_step", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    List<PlanStepValue> steps = new ArrayList<>();

    /** Takes over what was done with the plan itself. */
    void takeSteps(Plan plan) {
        version = plan.version();
        archivedAt = plan.archivedAt();
        // Steps are only ever added: rows that are there stay untouched.
        plan.steps().stream().skip(steps.size()).map(PlanStepValue::of).forEach(steps::add);
    }

    List<PlanStep> steps() {
        return steps.stream().map(PlanStepValue::step).toList();
    }

    /** Takes over a header, both whole and in its parts. */
    void take(PlanHeader whole, String document) {
        header = document;
        reference = whole.reference();
        title = whole.title();
        kind = whole.kind();
        jurisdictions = whole.jurisdictions();
        periodFrom = whole.period().from();
        periodTo = whole.period().to();
    }
}
