package nl.driehoek.indicators.status.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.driehoek.indicators.status.domain.Verdict;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Row of a status: columns to find it by, and the whole as document. */
@Entity
@Table(name = "target_status")
class StatusEntity {
    @Id
    String id;

    @Column(name = "plan_id")
    UUID planId;

    @Column
    String indicator;

    @Column
    String area;

    @Column
    @Enumerated(EnumType.STRING)
    Verdict verdict;

    /** After this day the judged period is over. */
    @Column(name = "changes_after")
    @Nullable
    LocalDate changesAfter;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String document;
}
