package nl.driehoek.partners.commitment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import org.jspecify.annotations.Nullable;

/** The part of one organisation, and when it agreed to the present promise. */
@Embeddable
class ResponsibilityValue {
    @Column
    String partner;

    @Column
    @Enumerated(EnumType.STRING)
    ResponsibilityRole role;

    @Column(name = "agreed_at")
    @Nullable
    Instant agreedAt;

    static ResponsibilityValue of(Responsibility responsibility, @Nullable Instant agreedAt) {
        ResponsibilityValue value = new ResponsibilityValue();
        value.partner = responsibility.partner();
        value.role = responsibility.role();
        value.agreedAt = agreedAt;
        return value;
    }

    Responsibility responsibility() {
        return new Responsibility(partner, role);
    }
}
