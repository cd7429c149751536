package nl.driehoek.indicators.recomputation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.recomputation.domain.Recomputation;
import nl.driehoek.indicators.recomputation.domain.RecomputationState;
import nl.driehoek.indicators.recomputation.domain.Scope;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Row of a recomputation; written by statements, for several workers count on it at a time. */
@Entity
@Table(name = "recomputation")
class RecomputationEntity {
    @Id
    UUID id;

    @Column
    long number;

    @Column(name = "plan_id")
    @Nullable
    UUID planId;

    @Column
    @Nullable
    String indicator;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column
    @Enumerated(EnumType.STRING)
    RecomputationState state;

    @Column
    int total;

    @Column
    int done;

    @Column
    int changed;

    @Column(name = "changed_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> changedIds;

    @Column
    @Nullable
    String failure;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    Recomputation toRecomputation() {
        return new Recomputation(
                id,
                number,
                new Scope(planId, indicator, dryRun),
                state,
                total,
                done,
                changed,
                List.copyOf(changedIds),
                failure,
                createdAt,
                startedAt,
                endedAt);
    }
}
