package nl.driehoek.indicators.area.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.area.AreaType;
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
    int version;

    void take(Area area) {
        code = area.code();
        name = area.name();
        type = area.type();
        parent = area.parent();
        validFrom = area.validFrom();
        validTo = area.validTo();
    }

    Area toArea() {
        return new Area(code, name, type, parent, validFrom, validTo);
    }
}
