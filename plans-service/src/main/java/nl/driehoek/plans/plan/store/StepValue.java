package nl.driehoek.plans.plan.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.driehoek.plans.plan.domain.Act;
import nl.driehoek.plans.plan.domain.Step;
import org.jspecify.annotations.Nullable;

/** One step in the life of a revision. */
@Embeddable
class StepValue {
    @Column
    @Enumerated(EnumType.STRING)
    Step.Kind kind;

    @Column
    Instant at;

    @Column
    String subject;

    @Column
    @Nullable
    String why;

    static StepValue of(Step step) {
        StepValue value = new StepValue();
        value.kind = step.kind();
        value.at = step.act().at();
        value.subject = step.act().by();
        value.why = step.why();
        return value;
    }

    Step step() {
        return new Step(kind, new Act(subject, at), why);
    }
}
