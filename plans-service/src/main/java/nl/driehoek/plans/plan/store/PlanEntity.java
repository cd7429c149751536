package nl.driehoek.plans.plan.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.YearSpan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan without its revisions. */
@Entity
@Table(name = "plan")
public class PlanEntity {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long number;

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

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> parents;

    @Column
    @Nullable
    UUID predecessor;

    @Column(name = "revision_in_force")
    @Nullable
    Integer revisionInForce;

    @Column(name = "open_revision")
    @Nullable
    Integer openRevision;

    static PlanEntity of(UUID id, PlanHeader header) {
        PlanEntity entity = new PlanEntity();
        entity.id = id;
        entity.reference = header.reference();
        entity.title = header.title();
        entity.kind = header.kind();
        entity.jurisdictions = header.jurisdictions();
        entity.periodFrom = header.period().from();
        entity.periodTo = header.period().to();
        entity.parents = header.parents();
        entity.predecessor = header.predecessor();
        return entity;
    }

    PlanHeader header() {
        return new PlanHeader(
                reference, title, kind, jurisdictions, new YearSpan(periodFrom, periodTo), parents, predecessor);
    }

    PlanOutline outline() {
        return new PlanOutline(id, header(), revisionInForce, openRevision);
    }
}
