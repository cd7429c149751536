package nl.driehoek.indicators.imports.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** Row of a mapping. */
@Entity
@Table(name = "import_mapping")
class ImportMappingEntity {
    @Id
    String key;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String document;

    @Column
    int version;
}
