package nl.driehoek.partners.commitment.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import nl.driehoek.partners.commitment.domain.Answer;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import org.jspecify.annotations.Nullable;

/** The part of one organisation, and what it said to the present promise. */
@Embeddable
class ResponsibilityValue {
    @Column
    String partner;

    @Column
    @Enumerated(EnumType.STRING)
    ResponsibilityRole role;

    @Column
    @Nullable
    String unit;

    @Column
    @Nullable
    Boolean agreed;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    @Column(name = "answer_reason")
    @Nullable
    String answerReason;

    static ResponsibilityValue of(Responsibility responsibility, @Nullable Answer answer) {
        ResponsibilityValue value = new ResponsibilityValue();
        value.partner = responsibility.partner();
        value.role = responsibility.role();
        value.unit = responsibility.unit();
        value.agreed = answer == null ? null : answer.agreed();
        value.answeredAt = answer == null ? null : answer.at();
        value.answerReason = answer == null ? null : answer.reason();
        return value;
    }

    Answer answer() {
        return new Answer(requireNonNull(agreed), requireNonNull(answeredAt), answerReason);
    }

    /** By value, so that rows which stay the same are not written again. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponsibilityValue value
                && partner.equals(value.partner)
                && role == value.role
                && Objects.equals(unit, value.unit)
                && Objects.equals(agreed, value.agreed)
                && Objects.equals(answeredAt, value.answeredAt)
                && Objects.equals(answerReason, value.answerReason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(partner, role, unit, agreed, answeredAt, answerReason);
    }
}
