package nl.driehoek.indicators.area.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.indicators.area.AreaType;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Row of an area. */
@Entity
@Table(name = "area")
class AreaEntity {
    @Id
    String code;

    @Column
    String name;

    @Column
    @Enumerated(EnumType.STRING)
    AreaType type;

    @Column
    @Nullable
    String parent;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> names;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    String predecessors;

    @Column
    int version;
}
