package nl.driehoek.plans.indicatorview.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.driehoek.plans.indicatorview.domain.KnownIndicator;
import nl.driehoek.plans.target.domain.DesiredDirection;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An indicator as it is read; written by {@link KnownIndicatorStore} in one statement. */
@Entity
@Immutable
@Table(name = "known_indicator")
public class KnownIndicatorEntity {
    @Id
    String code;

    /** Null, with all below, once the indicator is no more. */
    @Column
    @Nullable
    Integer version;

    @Column
    @Nullable
    String name;

    @Column
    @Nullable
    String unit;

    @Column(name = "desired_direction")
    @Enumerated(EnumType.STRING)
    @Nullable
    DesiredDirection desiredDirection;

    KnownIndicator indicator() {
        return new KnownIndicator(
                code,
                requireNonNull(name),
                requireNonNull(unit),
                requireNonNull(desiredDirection),
                requireNonNull(version));
    }
}
