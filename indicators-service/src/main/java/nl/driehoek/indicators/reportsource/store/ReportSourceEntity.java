package nl.driehoek.indicators.reportsource.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** Row of a source. */
@Entity
@Table(name = "report_source")
class ReportSourceEntity {
    @Id
    String source;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String document;

    @Column
    int version;
}
