package nl.driehoek.partners.commitment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Step;
import nl.driehoek.partners.commitment.domain.StepKind;
import org.jspecify.annotations.Nullable;

/** One step in the life of a commitment. */
@Embeddable
class StepValue {
    @Column
    @Enumerated(EnumType.STRING)
    StepKind kind;

    @Column
    @Enumerated(EnumType.STRING)
    CommitmentStatus status;

    @Column
    Instant at;

    @Column
    String subject;

    @Column
    @Nullable
    String organisation;

    @Column
    @Nullable
    String reason;

    @Column
    @Nullable
    String partner;

    static StepValue of(Step step) {
        StepValue value = new StepValue();
        value.kind = step.kind();
        value.status = step.status();
        value.at = step.deed().at();
        value.subject = step.deed().subject();
        value.organisation = step.deed().organisation();
        value.reason = step.deed().reason();
        value.partner = step.partner();
        return value;
    }

    Step step() {
        return new Step(kind, status, new Deed(subject, organisation, at, reason), partner);
    }
}
