package nl.driehoek.plans.plan.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.Adoption;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.Revision.Adopted;
import nl.driehoek.plans.plan.domain.Revision.Draft;
import nl.driehoek.plans.plan.domain.Revision.Origin;
import nl.driehoek.plans.plan.domain.Revision.Submitted;
import nl.driehoek.plans.plan.domain.Revision.Superseded;
import nl.driehoek.plans.plan.domain.Revision.Withdrawn;
import nl.driehoek.plans.plan.domain.RevisionOutline;
import nl.driehoek.plans.plan.domain.RevisionState;
import nl.driehoek.plans.plan.domain.Step;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A revision with its content as one document. */
@Entity
@Table(name = "plan_revision")
@IdClass(RevisionId.class)
public class RevisionEntity {
    private static final int HISTORIES_READ_AT_ONCE = 200;

    @Id
    @Column(name = "plan_id")
    UUID planId;

    @Id
    @Column
    int number;

    @Column
    @Enumerated(EnumType.STRING)
    RevisionState state;

    @Column
    @Nullable
    String reason;

    @Column(name = "copy_of")
    @Nullable
    Integer copyOf;

    /** Read only when asked for: lists of revisions do without. */
    @Column
    @Basic(fetch = FetchType.LAZY)
    @ColumnTransformer(write = "?::jsonb")
    String content;

    @Column(name = "adopted_on")
    @Nullable
    LocalDate adoptedOn;

    @Column(name = "adopting_body")
    @Nullable
    String adoptingBody;

    @ElementCollection
    @CollectionTable(
            name = "plan_revision_step",
            joinColumns = {
                @JoinColumn(name = "plan_id", referencedColumnName = "plan_id"),
                @JoinColumn(name = "revision", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @BatchSize(size = HISTORIES_READ_AT_ONCE)
    List<StepValue> steps = new ArrayList<>();

    /** Takes over everything but the content. */
    void take(Revision revision) {
        state = RevisionState.of(revision);
        reason = revision.origin().reason();
        copyOf = revision.origin().copyOf();
        Adoption adoption = revision.adoption();
        adoptedOn = adoption == null ? null : adoption.adoptedOn();
        adoptingBody = adoption == null ? null : adoption.adoptingBody();
        // Steps are only ever added: rows that are there stay untouched.
        revision.steps().stream().skip(steps.size()).map(StepValue::of).forEach(steps::add);
    }

    RevisionOutline outline() {
        return new RevisionOutline(origin(), state, adoption(), steps());
    }

    Revision revision(PlanContent read) {
        return switch (state) {
            case DRAFT -> new Draft(origin(), read, steps());
            case SUBMITTED -> new Submitted(origin(), read, steps());
            case ADOPTED -> new Adopted(origin(), read, steps(), requireNonNull(adoption()));
            case SUPERSEDED -> new Superseded(origin(), read, steps(), requireNonNull(adoption()));
            case WITHDRAWN -> new Withdrawn(origin(), read, steps());
        };
    }

    private Origin origin() {
        return new Origin(number, reason, copyOf);
    }

    private @Nullable Adoption adoption() {
        return adoptedOn == null || adoptingBody == null ? null : new Adoption(adoptedOn, adoptingBody);
    }

    private List<Step> steps() {
        return steps.stream().map(StepValue::step).toList();
    }
}
