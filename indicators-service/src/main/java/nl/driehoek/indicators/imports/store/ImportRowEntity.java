package nl.driehoek.indicators.imports.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Row of what became of a row of a file. */
@Entity
@Table(name = "import_row")
@IdClass(ImportRowEntity.Key.class)
class ImportRowEntity {
    /** The identity of a row. */
    record Key(UUID job, long number) implements Serializable {}

    @Id
    UUID job;

    @Id
    long number;

    @Column
    long line;

    @Column(name = "column_name")
    @Nullable
    String column;

    @Column
    @Enumerated(EnumType.STRING)
    RowOutcome outcome;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String skipped;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String faults;
}
