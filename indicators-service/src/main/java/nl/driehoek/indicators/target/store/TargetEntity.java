package nl.driehoek.indicators.target.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** Row of a target in force: columns to find it by, and a document with what it asks. */
@Entity
@Table(name = "target")
class TargetEntity {
    @Id
    String id;

    @Column(name = "plan_id")
    UUID planId;

    @Column
    String series;

    @Column
    String indicator;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String document;
}
