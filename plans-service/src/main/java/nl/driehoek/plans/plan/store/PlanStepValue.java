package nl.driehoek.plans.plan.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import nl.driehoek.plans.plan.domain.Act;
import nl.driehoek.plans.plan.domain.PlanStep;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One step in the life of a plan. */
@Embeddable
class PlanStepValue {
    @Column
    @Enumerated(EnumType.STRING)
    PlanStep.Kind kind;

    @Column
    Instant at;

    @Column
    String subject;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> members;

    @Column
    @Nullable
    String why;

    static PlanStepValue of(PlanStep step) {
        PlanStepValue value = new PlanStepValue();
        value.kind = step.kind();
        value.at = step.act().at();
        value.subject = step.act().by();
        value.members = step.members();
        value.why = step.why();
        return value;
    }

    PlanStep step() {
        return new PlanStep(kind, new Act(subject, at), members, why);
    }
}
