package nl.driehoek.indicators.status.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Row of what was said of a target from a moment on; never updated. */
@Entity
@Immutable
@Table(name = "target_status_version")
@IdClass(StatusVersionEntity.Key.class)
class StatusVersionEntity {
    /** The identity of a row. */
    record Key(String id, int number) implements Serializable {}

    @Id
    String id;

    @Id
    int number;

    @Column(name = "plan_id")
    UUID planId;

    @Column
    String indicator;

    @Column
    String area;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String cause;

    /** Null when the target left its plan. */
    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String document;

    @Column(name = "recorded_at")
    Instant recordedAt;
}
